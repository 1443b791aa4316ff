package se.sammanhang.web.respond;

import org.springframework.stereotype.Component;
import se.sammanhang.application.SeeThenAndNow;

/**
 * The way from the receipt to the picture of then and now and back; the same in both skins. The
 * store is asked each time, so an address kept by the browser shows nothing once the right is over.
 */
@Component
class LookBack {

    private final SeeThenAndNow thenAndNow;

    LookBack(SeeThenAndNow thenAndNow) {
        this.thenAndNow = thenAndNow;
    }

    /**
     * The receipt with its offer, or the picture where it was asked for; every other screen, and a
     * receipt without the right, as it is.
     */
    Screen from(Screen screen, String step, String cookie) {
        if (!(screen instanceof Screen.Receipt receipt) || receipt.handedOver()) {
            return screen;
        }
        if (step.equals(Step.THEN_AND_NOW)) {
            return thenAndNow
                    .open(cookie)
                    .<Screen>map(
                            answers ->
                                    new Screen.Picture(
                                            receipt.language(), receipt.synthetic(), answers))
                    .orElse(receipt);
        }
        return thenAndNow.offered(cookie) ? receipt.offering() : receipt;
    }

    void close(String cookie) {
        thenAndNow.close(cookie);
    }
}
