package se.sammanhang.web.published;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.sammanhang.application.Secret;
import se.sammanhang.application.release.PublicReleaseStore.PublicRelease;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.PublicReport;
import se.sammanhang.report.ReleaseJson;

/**
 * The pages read last, so that a report that many people open at once is written once. A frozen
 * release never changes; whether it is public is asked of the database each time, not of this.
 */
@Component
class RenderedReports {

    /** Pages kept. Unit: pages of up to a few megabytes. */
    private static final int KEPT = 12;

    private final Clock clock;
    private final Map<Key, Rendered> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    RenderedReports(Clock clock) {
        this.clock = clock;
    }

    private record Key(UUID release, Instant publicAt, Language language) {}

    /**
     * @param fingerprint another one whenever the page is another; weak, so that it may be packed
     */
    record Rendered(String html, String fingerprint) {}

    /**
     * The page.
     *
     * @param content the stored release, asked for only where the page is not kept
     */
    Optional<Rendered> of(
            PublicRelease found, Language language, Supplier<Optional<byte[]>> content) {
        Key key = new Key(found.id(), found.publicAt(), language);
        synchronized (kept) {
            Rendered known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Rendered> fresh = content.get().map(bytes -> render(found, language, bytes));
            fresh.ifPresent(page -> kept.put(key, page));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return fresh;
        }
    }

    private Rendered render(PublicRelease found, Language language, byte[] content) {
        String html =
                PublicReport.html(
                        ReleaseJson.read(new String(content, StandardCharsets.UTF_8)),
                        new PublicReport.Heading(
                                found.title(),
                                found.version(),
                                day(found.releasedAt()),
                                day(found.publicAt()),
                                found.synthetic(),
                                found.contentSha256()),
                        language);
        return new Rendered(html, "W/\"" + Secret.of(html).sha256() + "\"");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
