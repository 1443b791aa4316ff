package se.sammanhang.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    /** Read back by another implementation: every pixel, also where the rows have nothing alike. */
    @Test
    void imageio_reads_every_pixel_back() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        for (int[] size : new int[][] {{1, 1}, {1, 7}, {300, 1}, {257, 90}}) {
            BufferedImage drawn = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    drawn.setRGB(x, y, y % 3 == 0 ? 0x00FF80 : random.nextInt(1 << 24));
                }
            }
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(drawn)));
            assertThat(read.getWidth()).isEqualTo(size[0]);
            assertThat(read.getHeight()).isEqualTo(size[1]);
            assertThat(read.getRGB(0, 0, size[0], size[1], null, 0, size[0]))
                    .isEqualTo(drawn.getRGB(0, 0, size[0], size[1], null, 0, size[0]));
        }
    }

    @Test
    void a_picture_with_transparency_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PngWriter.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB)))
                .withMessageContaining("TYPE_INT_RGB");
    }
}
