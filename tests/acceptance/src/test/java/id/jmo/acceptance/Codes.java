package id.jmo.acceptance;

import static org.awaitility.Awaitility.await;

import id.jmo.world.World;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a member reads in a mail box or on a phone: the boxes of the partner sandbox. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private Codes() {}

    /** @param box such as {@code /sms?to=...} */
    static String in(World world, String box) {
        Matcher code = CODE.matcher(awaitText(world, box, "verification code"));
        if (!code.find()) {
            throw new AssertionError("No code in the message");
        }
        return code.group();
    }

    /** A code that came there besides this one. */
    static String another(World world, String box, String than) {
        return await().until(
                        () -> texts(world, box)
                                .filter(text -> text.contains("verification code"))
                                .map(CODE::matcher)
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .filter(code -> !code.equals(than))
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }

    /** The first message in the box that has these words, with its subject. */
    static String awaitText(World world, String box, String words) {
        return await().until(
                        () -> texts(world, box)
                                .filter(text -> text.contains(words))
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    private static Stream<String> texts(World world, String box) {
        return world.sandbox()
                .get(box)
                .must(200)
                .body()
                .valueStream()
                .map(message -> Stream.of("subject", "body", "text")
                        .map(part -> message.path(part).asString(""))
                        .reduce("", (all, part) -> all + " " + part));
    }
}
