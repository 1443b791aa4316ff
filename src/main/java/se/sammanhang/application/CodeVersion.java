package se.sammanhang.application;

import java.util.Optional;

/** Version of the product as the jar's manifest says it, kept with results and releases. */
public final class CodeVersion {

    private CodeVersion() {}

    /** For example 0.1.0; "unpackaged" when run from class files. */
    public static String text() {
        return Optional.ofNullable(CodeVersion.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
