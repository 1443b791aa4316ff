package se.sammanhang.evaluation.table;

/** Words for variables and their levels in one language. */
public interface TableWords {

    String of(TableVariable variable);

    String of(TableVariable variable, TableLevel level);
}
