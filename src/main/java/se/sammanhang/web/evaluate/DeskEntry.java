package se.sammanhang.web.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a page of the evaluator's desk a place among the others. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface DeskEntry {

    /** Key of the text, for example desk.plan. */
    String titleKey();

    /** Smaller comes first. */
    int order();
}
