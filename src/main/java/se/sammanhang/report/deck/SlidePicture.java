package se.sammanhang.report.deck;

import java.nio.ByteBuffer;

/**
 * The picture of a slide.
 *
 * @param pixelsPerPoint of the PNG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SlidePicture(byte[] png, int pixelsPerPoint) {

    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;

    /** Unit: points. */
    double width() {
        return (double) ByteBuffer.wrap(png).getInt(WIDTH_AT) / pixelsPerPoint;
    }

    /** Unit: points. */
    double height() {
        return (double) ByteBuffer.wrap(png).getInt(HEIGHT_AT) / pixelsPerPoint;
    }
}
