/**
 * Reads the folder of survey files into a {@link se.sammanhang.instrument.SurveyCatalogue}, or says
 * everything that is wrong with them at once.
 *
 * <p>Knows files and YAML; knows no answers and no persons. Start from {@link
 * se.sammanhang.surveyfile.SurveyFolder}.
 */
@NullMarked
package se.sammanhang.surveyfile;

import org.jspecify.annotations.NullMarked;
