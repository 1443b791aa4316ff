# SPDX-License-Identifier: EUPL-1.2
#
# From here on the script is the same for every project. Base R 3.6 or newer, no packages.
#   wide, long           the data; each column has the attributes label, labels and na_values
#   without_missing(x)   the same with NA for every kind of no answer
#   as_factors(x)        the same, columns with labels as factors

read_labelled <- function(file) {
  frame <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE,
                    encoding = "UTF-8", stringsAsFactors = FALSE)
  for (name in names(frame)) {
    about <- variables[[name]]
    column <- frame[[name]]
    if (!about$type %in% c("TEXT", "SEVERAL")) column <- as.numeric(column)
    attr(column, "label") <- about$label
    if (length(about$labels) || length(about$missing)) attr(column, "labels") <- c(about$labels, about$missing)
    if (length(about$missing)) attr(column, "na_values") <- unname(about$missing)
    frame[[name]] <- column
  }
  frame
}

without_missing <- function(frame) {
  for (name in names(frame)) {
    column <- frame[[name]]
    gone <- column %in% attr(column, "na_values")
    kept <- attributes(column)
    column[gone] <- NA
    attributes(column) <- kept
    frame[[name]] <- column
  }
  frame
}

as_factors <- function(frame) {
  frame <- without_missing(frame)
  for (name in names(frame)) {
    labels <- variables[[name]]$labels
    if (length(labels) && variables[[name]]$type != "SEVERAL") {
      label <- attr(frame[[name]], "label")
      frame[[name]] <- factor(frame[[name]], levels = unname(labels), labels = names(labels))
      attr(frame[[name]], "label") <- label
    }
  }
  frame
}

wide <- read_labelled("data-wide.csv")
long <- read_labelled("data-long.csv")
