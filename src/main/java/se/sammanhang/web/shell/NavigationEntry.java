package se.sammanhang.web.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a view a place in the navigation of everybody whose role may open it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NavigationEntry {

    /** Key of the text, for example navigation.due. */
    String titleKey();

    /**
     * Smaller comes first. Casework 10-19, evaluation 20-29, seminar 30-39, administration 90-99.
     */
    int order();
}
