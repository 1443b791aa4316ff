package se.sammanhang.disclosure;

import java.util.List;

/** What disclosure control yields: the only thing that charts and reports take. */
public sealed interface Disclosed permits Release, Internal {

    /** In reading order, one language after the other. */
    List<Figure> figures();

    /** Version of the rules that were applied, or that none were. */
    String policy();
}
