package se.sammanhang.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.sammanhang.exchange.analysis.DataTable;

class DataWorkbookTest {

    @Test
    void a_table_comes_back_as_it_was_with_numbers_texts_and_gaps() throws IOException {
        DataTable data =
                new DataTable(
                        "data",
                        List.of(false, true, true),
                        csv -> {
                            csv.text("person").text("T0_K1").text("T0_s").endRow();
                            csv.text("007").number(-92).number(82.2).endRow();
                            csv.text("=1+1").empty().number(3).endRow();
                        });
        DataTable none = new DataTable("none", List.of(), _ -> {});
        try (XSSFWorkbook read = written(List.of(data, none))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = read.getSheet("data");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("T0_K1");
            Row first = sheet.getRow(1);
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(-92);
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(82.2);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(1)).isNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    private static XSSFWorkbook written(List<DataTable> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataWorkbook.write(tables, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
