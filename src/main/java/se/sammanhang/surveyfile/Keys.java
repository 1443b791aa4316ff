package se.sammanhang.surveyfile;

/** Keys under which the words of the text files are kept. */
final class Keys {

    private Keys() {}

    static String way(String way) {
        return "ways/" + way;
    }

    static String step(String responseScale, Object code) {
        return "responseScales/" + responseScale + "/" + code;
    }

    static String title(Object instrument) {
        return "instruments/" + instrument + "/title";
    }

    static String permission(Object instrument) {
        return "instruments/" + instrument + "/permission";
    }

    static String item(Object instrument, Object item) {
        return "instruments/" + instrument + "/items/" + item;
    }

    static String option(Object instrument, Object item, Object code) {
        return item(instrument, item) + "/options/" + code;
    }

    static String lowest(Object instrument, Object item) {
        return item(instrument, item) + "/lowest";
    }

    static String highest(Object instrument, Object item) {
        return item(instrument, item) + "/highest";
    }

    static String scale(Object instrument, Object scale) {
        return "instruments/" + instrument + "/scales/" + scale;
    }

    static String roundTitle(Object round) {
        return "rounds/" + round + "/title";
    }

    static String page(Object key) {
        return "pages/" + key;
    }

    static String stop(Object round) {
        return "rounds/" + round + "/stop";
    }
}
