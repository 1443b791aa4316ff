package se.sammanhang.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.TestFindings;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

class ChartPainterTest {

    private static final Path SEEN = Path.of("target", "charts");

    @Test
    void every_figure_is_drawn_at_every_size() throws IOException {
        Files.createDirectories(SEEN);
        for (Figure figure : figures()) {
            for (ChartSize size : ChartSize.values()) {
                byte[] png = ChartPainter.png(figure, size);
                Path file = SEEN.resolve(figure.id() + "-" + size.fileName());
                Files.write(Path.of(file + ".png"), png);
                Files.writeString(Path.of(file + ".svg"), ChartPainter.svg(figure, size));
                assertThat(png.length).isPositive();
            }
        }
    }

    private static List<Figure> figures() {
        Disclosed disclosed =
                TestFindings.disclose(
                        TestFindings.large().result(),
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)));
        return disclosed.figures();
    }
}
