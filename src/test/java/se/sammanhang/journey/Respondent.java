package se.sammanhang.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A young person in front of the form: answers what is asked and remembers what was said to be
 * saved.
 */
final class Respondent {

    private static final String SOMEWHERE = "[data-item], [data-screen]";

    private final Page page;
    private final RandomGenerator random;
    private final Map<String, String> saidToBeSaved = new LinkedHashMap<>();

    Respondent(Page page, RandomGenerator random) {
        this.page = page;
        this.random = random;
    }

    void starts(String link) {
        saidToBeSaved.clear();
        page.navigate(link);
        page.locator("button.go").click();
        page.waitForSelector(SOMEWHERE);
    }

    /** Opens the form again, as after a crash. */
    void comesBack() {
        comesBackToTheFirstOpenQuestion();
    }

    /** From wherever looking back has led, to the first question without an answer. */
    void comesBackToTheFirstOpenQuestion() {
        page.navigate(page.url().replaceAll("[?].*", ""));
        page.waitForSelector(SOMEWHERE);
    }

    /** Whether there is still something to answer. */
    boolean asked() {
        page.waitForSelector(SOMEWHERE);
        if (page.locator("[data-screen=stop]").count() > 0) {
            page.locator(".go").first().click();
            page.waitForSelector("[data-item]");
        }
        return page.locator("[data-item]").count() > 0;
    }

    /** Answers the question in view and waits until the page says that it is saved. */
    void answers() {
        String item = item();
        String answer = choose();
        page.locator("button.go").click();
        page.waitForSelector(":is([data-item], [data-screen]):not([data-item='" + item + "'])");
        page.waitForSelector("[data-save-state=saved]");
        saidToBeSaved.put(item, answer);
    }

    /** Answers and does not wait: nothing has been said about this answer yet. */
    void answersWithoutWaiting() {
        String item = item();
        String answer = choose();
        page.locator("button.go").click();
        saidToBeSaved.remove(item);
        pending = Map.entry(item, answer);
    }

    private Map.@org.jspecify.annotations.Nullable Entry<String, String> pending;

    /** If the page got as far as saying "saved" before the lights went out, it counts. */
    void noticesWhatThePageSaid() {
        if (pending != null
                && page.locator("[data-save-state=saved]").count() > 0
                && !pending.getKey().equals(item())) {
            saidToBeSaved.put(pending.getKey(), pending.getValue());
        }
        pending = null;
    }

    void sends() {
        page.locator("[data-screen=end] button.go").click();
        page.waitForSelector("[data-screen=receipt]");
    }

    Map<String, String> saidToBeSaved() {
        return Map.copyOf(saidToBeSaved);
    }

    /** What the form holds, read by going back from here to the first question. */
    Map<String, String> finds() {
        Map<String, String> found = new LinkedHashMap<>();
        page.waitForSelector(SOMEWHERE);
        while (page.locator(".back").count() > 0) {
            String before = page.url();
            page.locator(".back").click();
            page.waitForCondition(() -> !page.url().equals(before));
            page.waitForSelector(SOMEWHERE);
            if (page.locator("[data-item]").count() > 0) {
                found.put(item(), shown());
            }
        }
        return found;
    }

    /** Read in one go: the question may leave the page at any moment. */
    private String item() {
        return String.valueOf(
                page.evaluate("() => document.querySelector('[data-item]')?.dataset.item ?? ''"));
    }

    private String choose() {
        Locator options = page.locator("#answer label[data-code]");
        if (options.count() == 0) {
            page.locator("#words").fill("ord " + random.nextInt(1000));
            return page.locator("#words").inputValue();
        }
        Locator option = options.nth(random.nextInt(options.count()));
        option.click();
        return option.getAttribute("data-code");
    }

    private String shown() {
        Locator checked = page.locator("#answer input:checked");
        if (checked.count() > 0) {
            return checked.first().getAttribute("value");
        }
        return page.locator("#words").count() > 0 ? page.locator("#words").inputValue() : "";
    }
}
