package se.sammanhang.web.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.sammanhang.instrument.Language;

/** The database cannot be reached: one calm page, the cause in the log. */
@ControllerAdvice(assignableTypes = {WelcomeController.class})
class OutagePage {

    private static final Logger LOG = LoggerFactory.getLogger(OutagePage.class);

    private final PlainPages pages;
    private final PageTexts pageTexts;

    OutagePage(PlainPages pages, PageTexts pageTexts) {
        this.pageTexts = pageTexts;
        this.pages = pages;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> outage(HttpServletRequest request, RuntimeException cause) {
        LOG.error("{} on the start page", UUID.randomUUID(), cause);
        Texts texts = pageTexts.in(pageTexts.asked(request.getParameter("lang"), Language.SWEDISH));
        return pages.send(
                PlainPages.Page.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        texts,
                        texts.get("respond.title"),
                        List.of(
                                Markup.tag("h1", texts.get("outage.heading")),
                                Markup.tag("p", texts.get("outage.text")))));
    }
}
