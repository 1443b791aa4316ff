package se.sammanhang.surveyfile;

/**
 * One file as read, wherever it came from.
 *
 * @param path inside the survey folder, with forward slashes; says what kind of file it is
 * @param label how problems name the file
 */
record SurveySource(String path, String label, String text) {

    boolean isIn(String folder) {
        return path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0;
    }

    boolean isYaml() {
        return path.endsWith(".yaml");
    }
}
