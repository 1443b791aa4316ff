package se.sammanhang.report;

/** x. */
public final class HtmlReport {
    private HtmlReport() {}
}
