package se.sammanhang.surveyfile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows of a reference file without its header and its comment lines. */
final class Csv {

    private Csv() {}

    static List<List<String>> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(file)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
