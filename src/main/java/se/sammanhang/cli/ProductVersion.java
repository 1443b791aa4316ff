package se.sammanhang.cli;

import picocli.CommandLine.IVersionProvider;
import se.sammanhang.application.CodeVersion;

/** Version of the product as the jar's manifest says it. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"sammanhang " + text()};
    }

    /** For example 0.1.0; "unpackaged" when run from class files. */
    static String text() {
        return CodeVersion.text();
    }
}
