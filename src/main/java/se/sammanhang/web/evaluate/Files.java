package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Files that are made when somebody asks for them. */
final class Files {

    static final String CSV = "text/csv; charset=utf-8";
    static final String JSON = "application/json";
    static final String ZIP = "application/zip";
    static final String SVG = "image/svg+xml";
    static final String PNG = "image/png";

    private Files() {}

    static InputStreamDownloadHandler of(String name, String type, Supplier<byte[]> content) {
        return DownloadHandler.fromInputStream(
                _ -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, type, bytes.length);
                });
    }

    static Anchor link(String text, String name, String type, Supplier<byte[]> content) {
        Anchor link = new Anchor(of(name, type, content), text);
        link.addClassName("download");
        return link;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
