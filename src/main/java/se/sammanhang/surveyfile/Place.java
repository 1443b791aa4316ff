package se.sammanhang.surveyfile;

/**
 * Where something stands.
 *
 * @param line counted from 1
 */
record Place(String file, int line, String path) {

    Place key(String key, int keyLine) {
        return new Place(file, keyLine, path.isEmpty() ? key : path + "." + key);
    }

    Place index(int index, int elementLine) {
        return new Place(file, elementLine, path + "[" + index + "]");
    }
}
