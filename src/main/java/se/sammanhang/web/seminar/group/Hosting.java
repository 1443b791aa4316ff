package se.sammanhang.web.seminar.group;

import se.sammanhang.application.Actor;
import se.sammanhang.application.seminar.group.HostSeminar;
import se.sammanhang.application.seminar.group.KeepActions;
import se.sammanhang.security.CurrentActor;

/**
 * What the parts of the page act through.
 *
 * @param leads whether this account may lead; others read
 * @param changed shows what has become of the seminar
 */
record Hosting(
        HostSeminar host,
        KeepActions actions,
        CurrentActor current,
        boolean leads,
        Runnable changed) {

    Actor actor() {
        return current.actor();
    }
}
