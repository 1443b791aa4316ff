package se.sammanhang.evaluation.table;

/** Which persons a table is about. */
public sealed interface TableFilter {

    TableVariable variable();

    /** Those who have the level; where a person can have several, those who have it among them. */
    record Is(TableVariable variable, TableLevel level) implements TableFilter {}

    /** Those whose number lies in the range, ends included. */
    record Between(TableVariable variable, double low, double high) implements TableFilter {}
}
