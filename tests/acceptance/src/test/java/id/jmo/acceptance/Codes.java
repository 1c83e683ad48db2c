package id.jmo.acceptance;

import id.jmo.world.World;

/** What a member reads in a mail box or on a phone: the boxes of the partner sandbox. */
final class Codes {

    private Codes() {}

    /** @param box such as {@code /sms?to=...} */
    static String in(World world, String box) {
        return world.codeIn(box);
    }

    /** A code that came there besides this one. */
    static String another(World world, String box, String than) {
        return world.anotherCodeIn(box, than);
    }

    /** The first message in the box that has these words, with its subject. */
    static String awaitText(World world, String box, String words) {
        return world.textIn(box, words);
    }
}
