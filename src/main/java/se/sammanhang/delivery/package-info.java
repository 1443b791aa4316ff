/**
 * How a link reaches a person: its address, the QR code, the message. Knows nothing of answers.
 *
 * <p>Start from {@link se.sammanhang.delivery.QrCode}.
 */
@NullMarked
package se.sammanhang.delivery;

import org.jspecify.annotations.NullMarked;
