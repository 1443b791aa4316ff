package se.sammanhang.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import se.sammanhang.exchange.analysis.DataTable;

/**
 * Writes tables as an XLSX workbook, a sheet each, row by row: the header stands still and can be
 * filtered by. Numbers are numbers, everything else is text, which no spreadsheet takes for a
 * formula or a date.
 */
public final class DataWorkbook {

    private static final int ROWS_IN_MEMORY = 200;

    private DataWorkbook() {}

    /** Writes the workbook; the stream stays open. */
    public static void write(List<DataTable> tables, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyle heading = workbook.createCellStyle();
            Font strong = workbook.createFont();
            strong.setBold(true);
            heading.setFont(strong);
            for (DataTable table : tables) {
                sheet(workbook.createSheet(table.name()), table, heading);
            }
            workbook.write(out);
        }
    }

    private static void sheet(Sheet sheet, DataTable table, CellStyle heading) {
        int[] rows = {0};
        table.rows(
                cells -> {
                    Row row = sheet.createRow(rows[0]);
                    for (int i = 0; i < cells.size(); i++) {
                        cell(row, i, cells.get(i), rows[0] > 0 && table.numbers().get(i));
                    }
                    if (rows[0] == 0) {
                        row.forEach(cell -> cell.setCellStyle(heading));
                    }
                    rows[0]++;
                });
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(
                new CellRangeAddress(
                        0, Math.max(0, rows[0] - 1), 0, Math.max(0, table.numbers().size() - 1)));
    }

    private static void cell(Row row, int column, String text, boolean number) {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = row.createCell(column);
        if (number) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }
}
