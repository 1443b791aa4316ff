package se.sammanhang.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Takes a CSV file apart and hands over its rows in the order of the file, in the thread of the
 * caller. Where the file can be cut, the next blocks are taken apart meanwhile by whoever is free.
 */
final class CsvRows {

    /** Blocks taken apart before they are wanted: more than processors would only take memory. */
    private static final int AHEAD = 4;

    private final char separator;
    private final Charset charset;
    private final Consumer<CsvRow> taker;
    private final CsvRow row = new CsvRow();
    private final Deque<CsvBlock> spare = new ArrayDeque<>();

    CsvRows(char separator, Charset charset, Consumer<CsvRow> taker) {
        this.separator = separator;
        this.charset = charset;
        this.taker = taker;
    }

    /**
     * Reads to the end.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException if it is not CSV
     * @throws UncheckedIOException if it is not in the charset
     */
    void read(InputStream source) throws IOException {
        CsvLines lines = new CsvLines(source);
        Deque<FutureTask<CsvBlock>> ahead = new ArrayDeque<>();
        for (Optional<CsvLines.Block> next = lines.next(); next.isPresent(); next = lines.next()) {
            FutureTask<CsvBlock> task = apart(next.get());
            ahead.add(task);
            ForkJoinPool.commonPool().execute(task);
            if (ahead.size() > AHEAD) {
                handOver(ahead.remove());
            }
        }
        while (!ahead.isEmpty()) {
            handOver(ahead.remove());
        }
        CsvBlock one = new CsvBlock().emptied(lines.linesBefore());
        try (CsvReader<CsvBlock> reader = reader(lines.rest(), one)) {
            reader.forEach(
                    block -> {
                        handOver(block);
                        block.emptied(lines.linesBefore());
                    });
        }
    }

    private FutureTask<CsvBlock> apart(CsvLines.Block lines) {
        CsvBlock rows = spare.isEmpty() ? new CsvBlock() : spare.remove();
        return new FutureTask<>(
                () -> {
                    rows.emptied(lines.linesBefore());
                    try (CsvReader<CsvBlock> reader = reader(lines.contents(), rows)) {
                        reader.forEach(_ -> {});
                    }
                    return rows;
                });
    }

    private CsvReader<CsvBlock> reader(InputStream bytes, CsvBlock into) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // the decoder refuses what is not text where the reader's own would put
                // question marks
                .build(into, new InputStreamReader(bytes, charset.newDecoder()));
    }

    private void handOver(FutureTask<CsvBlock> task) throws IOException {
        // does it here and now if nobody was free to begin
        task.run();
        try {
            CsvBlock block = task.get();
            handOver(block);
            spare.add(block);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case IOException unreadable -> throw unreadable;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while reading");
        }
    }

    private void handOver(CsvBlock block) {
        for (int i = 0; i < block.rowCount(); i++) {
            taker.accept(row.at(block, i));
        }
    }
}
