package se.sammanhang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An answer that was shown as saved is there, however often the power goes. The number of kills is
 * -Dkills, 3 in the ordinary run and 20 in the long one.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("sammanhang.kills", 3);
    private static final long SEED = 42;

    @TempDir Path folder;

    @Test
    void no_answer_shown_as_saved_is_lost_in_the_middle_of_a_survey() {
        Random random = new Random(SEED);
        int kept = 0;
        try (RunningApplication application = RunningApplication.start(folder.resolve("data"));
                BrowserContext browser = Chromium.context(Chromium.PHONE)) {
            Respondent anna = new Respondent(browser.newPage(), random);
            anna.starts(application.command("demo-link", "TX"));
            for (int kill = 1; kill <= KILLS; kill++) {
                for (int i = 0; i < 2 && anna.asked(); i++) {
                    anna.answers();
                }
                if (!anna.asked()) {
                    anna.starts(application.command("demo-link", "TX"));
                    anna.answers();
                }
                anna.answersWithoutWaiting();
                pause(random.nextInt(120));
                if (kill % 2 == 0) {
                    application.killWithDatabase();
                } else {
                    application.kill();
                }
                anna.noticesWhatThePageSaid();
                application.start();
                anna.comesBack();
                Map<String, String> found = anna.finds();
                assertThat(found)
                        .as("after kill " + kill)
                        .containsAllEntriesOf(anna.saidToBeSaved());
                kept += anna.saidToBeSaved().size();
                anna.comesBackToTheFirstOpenQuestion();
            }
        }
        assertThat(kept).isPositive();
        System.out.printf("kills %d, answers checked %d, lost 0%n", KILLS, kept);
    }

    @Test
    void without_durability_the_same_test_does_lose_answers() {
        Random random = new Random(SEED);
        int lost = 0;
        try (RunningApplication application =
                        RunningApplication.start(
                                folder.resolve("control"), "-Dsammanhang.embedded.durable=false");
                BrowserContext browser = Chromium.context(Chromium.PHONE)) {
            for (int attempt = 0; attempt < 5 && lost == 0; attempt++) {
                Respondent anna = new Respondent(browser.newPage(), random);
                anna.starts(application.command("demo-link", "TX"));
                anna.answers();
                anna.answers();
                application.killWithDatabase();
                application.start();
                anna.comesBack();
                Map<String, String> found = anna.finds();
                lost +=
                        (int)
                                anna.saidToBeSaved().entrySet().stream()
                                        .filter(e -> !e.getValue().equals(found.get(e.getKey())))
                                        .count();
            }
        }
        assertThat(lost).as("answers lost with synchronous_commit off").isPositive();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
