package se.sammanhang.surveyfile;

/**
 * What can be wrong with survey files. The codes are stable: a code is never reused for another
 * fault.
 */
public enum ProblemCode {
    SV101("The file is not readable YAML. Correct the line; mind indentation, quotes and colons."),
    SV102("This key is not known here. Remove it or correct its spelling; README.md lists them."),
    SV103("A key is missing. Add it."),
    SV104("The value has the wrong form. Write it as wanted."),
    SV105("The same key stands twice. Remove one of them."),
    SV106("The value is not allowed here. Write one of those wanted."),
    SV107("The language is not known. Use its ISO 639 code, for example sv."),
    SV108("No instrument was found. Put at least one file in instruments/."),
    SV109("The file lies where no survey file is read. Move or rename it; README.md shows where."),
    SV110("The same name is used twice. Give one of them another name."),
    SV111("The response scale is not known. Add it to response-scales.yaml or correct the name."),
    SV112("The scale names an item that its instrument does not have. Correct the name."),
    SV113("The reversed item is not in the scale. Add it to the items or take it off the list."),
    SV114("The minimum of answered items is impossible. Write a number from 1 to all items."),
    SV115("The round asks an item that does not exist. Correct the name, or add its wording."),
    SV116("The round asks the same item twice. Remove one of them."),
    SV117("A round has one stop point at most. Remove the others."),
    SV118("The core items come first, in their order. Reorder the steps."),
    SV119("Every round has the same core, so that change can be computed. Make them equal."),
    SV120("The condition refers to an item that does not exist. Correct the name."),
    SV121(
            "The condition refers to an item that this round does not ask before. Reorder the steps."),
    SV122("The condition does not fit the form of the item it refers to. Choose another."),
    SV123("The same code stands twice in one list. Codes are stored: give each its own."),
    SV124("The Swedish text is missing; it is what other languages fall back to. Add it."),
    SV125("The text belongs to nothing in the structure files. Correct the name or remove it."),
    SV126("The items of one scale have different steps, so they cannot be added. Split the scale."),
    SV127("An item with several answers or own words cannot be scored. Take it off the scale."),
    SV128("A fact offers \"Don't know\" and would lose the least informed. Take it off the scale."),
    SV129(
            "\"Don't know\" is offered by facts by itself. Remove the option, or make the item a FACT."),
    SV130("A licensed wording needs a reference to its permission. Add permission."),
    SV131("A licensed wording is used whole and exact. Add what is missing."),
    SV132("The number is out of range. Write one as wanted."),
    SV133(
            "A subscale takes its items from its scale. Add the item to the scale or remove it here."),
    SV134("A licensed wording is never translated by a machine. Take its items out of this file."),
    SV135("The words of a page take other values than in Swedish. Use the same {0}, {1}.");

    private final String advice;

    ProblemCode(String advice) {
        this.advice = advice;
    }

    /** What is wrong and what to do, in plain words. */
    public String advice() {
        return advice;
    }
}
