package se.sammanhang.persistence.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as the catalogue describes it.
 *
 * @param oid the server's number for it
 * @param name schema and name, for people and for the manifest
 * @param quoted schema and name, for SQL
 * @param columns those that hold values of their own, in their order
 * @param rowOrder what to sort by so that equal rows always give equal bytes
 * @param forced whether row-level security holds for the owner, too
 * @param wholeForOwner whether the owner sees every row
 * @param insertTriggers triggers of ours that an insert sets off
 */
record StoredTable(
        long oid,
        String name,
        String quoted,
        List<String> columns,
        String rowOrder,
        boolean forced,
        boolean wholeForOwner,
        List<String> insertTriggers) {

    StoredTable {
        columns = List.copyOf(columns);
        insertTriggers = List.copyOf(insertTriggers);
    }

    String copyOut() {
        return "COPY (SELECT "
                + columnList()
                + " FROM "
                + quoted
                + " AS t ORDER BY "
                + rowOrder
                + ") TO STDOUT";
    }

    String copyIn() {
        return "COPY " + quoted + " (" + columnList() + ") FROM STDIN";
    }

    private String columnList() {
        return columns.stream().map(Sql::quote).collect(Collectors.joining(", "));
    }
}
