package se.sammanhang.application;

import java.net.URI;
import java.util.Set;

/**
 * The address people reach this installation at. Every link we hand out is built from it and from
 * nothing else: a Host header is not to be trusted.
 *
 * @param address without a slash at the end, for example https://enkat.example.se
 */
public record BaseUrl(URI address) {

    /** In the address of a link: it is opened on a device of staff. */
    public static final String HERE = "here";

    private static final Set<String> ONLY_THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    public BaseUrl {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "SAMMANHANG_BASE_URL: wanted http(s)://host[:port], got " + address);
        }
    }

    public static BaseUrl parse(String text) {
        return new BaseUrl(URI.create(text.strip().replaceAll("/+$", "")));
    }

    /** The link that carries a token to the survey. */
    public String personalLink(String token) {
        return address + "/s/" + token;
    }

    /**
     * The same link for the device of staff that asks for it. Where the configured address is only
     * this machine's, the browser stays at the host it is at already.
     */
    public String linkOnThisDevice(String token) {
        return (isLocal() ? "/s/" + token : personalLink(token)) + "?" + HERE;
    }

    /** The link that leads to the group work of a seminar. */
    public String seminarLink(String code) {
        return seminarAddress() + "/" + code;
    }

    /** Where a code can be typed. */
    public String seminarAddress() {
        return address + "/seminar";
    }

    /** Whether only a browser on this very machine can open the links. */
    public boolean isLocal() {
        return ONLY_THIS_MACHINE.contains(address.getHost());
    }

    public boolean isEncrypted() {
        return "https".equals(address.getScheme());
    }
}
