package id.jmo.local.launcher.capacity;

/** The kinds of work whose cost the bench measures; {@link #key} is the first word of its figures. */
enum Work {
    /** A request of a member through the gateway: Cek Saldo. */
    REQUEST("request"),
    /** Authorization Code with PKCE, the password's hash included. */
    LOGIN("login"),
    /** A session of the camera, from its challenge to the verdict. */
    SELFIE("selfie"),
    /** From the submission until the ledger is settled, the verdict taken before. */
    CLAIM("claim"),
    /** A month of one worker of an employer: reported, billed, paid, posted and credited. */
    CONTRIBUTION("contribution"),
    /** A member who joins: registered, photographed, with savings and a login. Only what is stored of it counts. */
    MEMBER("member"),
    /** A second in which nothing is asked, of one instance. */
    IDLE("idle");

    private final String key;

    Work(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
