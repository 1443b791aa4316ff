/** Data as a workbook for spreadsheets. */
@NullMarked
package se.sammanhang.report.workbook;

import org.jspecify.annotations.NullMarked;
