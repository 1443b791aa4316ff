/** Tests of data as a workbook. */
@NullMarked
package se.sammanhang.report.workbook;

import org.jspecify.annotations.NullMarked;
