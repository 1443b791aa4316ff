package se.sammanhang.web.respond;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.instrument.Language;

/** The accessibility statements and what is stored about the person. */
@RestController
class InformationController {

    private final PlainPages pages;
    private final PageTexts pageTexts;

    InformationController(PlainPages pages, PageTexts pageTexts) {
        this.pageTexts = pageTexts;
        this.pages = pages;
    }

    @GetMapping("/tillganglighet")
    ResponseEntity<String> accessibilityInSweden(
            @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return accessibility(pageTexts.asked(lang, Language.SWEDISH));
    }

    @GetMapping("/was")
    ResponseEntity<String> accessibilityInDenmark(
            @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return accessibility(pageTexts.asked(lang, Language.DANISH));
    }

    @GetMapping("/integritet")
    ResponseEntity<String> privacy(
            @RequestParam(name = "lang", required = false) @Nullable String lang) {
        return page(
                pageTexts.asked(lang, Language.SWEDISH),
                "privacy.title",
                List.of(
                        "h1 privacy.heading",
                        "p privacy.answers",
                        "p privacy.list",
                        "p privacy.staff",
                        "p privacy.mode",
                        "p privacy.cookie",
                        "h2 privacy.rightsHeading",
                        "p privacy.rights"));
    }

    private ResponseEntity<String> accessibility(Language language) {
        return page(
                language,
                "access.title",
                List.of(
                        "h1 access.heading",
                        "p access.intro",
                        "p access.does",
                        "h2 access.testedHeading",
                        "p access.tested",
                        "h2 access.limitsHeading",
                        "p access.limits",
                        "h2 access.reportHeading",
                        "p access.report"));
    }

    private ResponseEntity<String> page(Language language, String titleKey, List<String> lines) {
        Texts texts = pageTexts.in(language);
        List<Markup> main = new ArrayList<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            main.add(Markup.tag(line.substring(0, space), texts.get(line.substring(space + 1))));
        }
        return pages.send(
                PlainPages.Page.of(HttpStatus.OK, texts, texts.get(titleKey), main)
                        .in(pageTexts.offeredWith(texts.language())));
    }
}
