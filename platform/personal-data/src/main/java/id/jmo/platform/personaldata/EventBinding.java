package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/**
 * Binds personal data to the event that carries it: to its type, its subject, everything else that it says, and the place of
 * the ciphertext among the others. So an account that was copied from another event is refused, and so is an account whose
 * claim, member or amount was changed around it. The rotation of keys changes ciphertexts only, and so keeps what they are
 * bound to.
 */
public final class EventBinding {

    private final PersonalDataCipher cipher;
    private final boolean readsUnbound;

    /** @param readsUnbound whether personal data that is bound to nothing is read */
    EventBinding(PersonalDataCipher cipher, boolean readsUnbound) {
        this.cipher = cipher;
        this.readsUnbound = readsUnbound;
    }

    /** @return the data with each ciphertext in it bound; to be sent byte by byte as it is */
    public String bind(String type, String subject, String data) {
        if (!data.contains(Head.VERSION)) {
            return data;
        }
        Context context = new Context(type, subject, data);
        return Head.CIPHERTEXT.matcher(data).replaceAll(found -> cipher.bound(found.group(), context.next()));
    }

    /**
     * @param data as it arrived
     * @param read the same as a tree
     * @throws MisplacedPersonalData if a ciphertext in it is bound to another event, or to none
     */
    public void check(String type, String subject, byte[] data, JsonNode read) {
        String text = new String(data, UTF_8);
        Set<String> checked = new HashSet<>();
        if (text.contains(Head.VERSION)) {
            Context context = new Context(type, subject, text);
            Matcher ciphertexts = Head.CIPHERTEXT.matcher(text);
            while (ciphertexts.find()) {
                Head head = Head.of(ciphertexts);
                if (!(cipher.isBound(head, context.next()) || readsUnbound && head.tag() == null)) {
                    throw new MisplacedPersonalData();
                }
                checked.add(ciphertexts.group());
            }
        }
        checkNoOther(read, checked);
    }

    /** JSON can be written so that a ciphertext in it does not look like one. */
    private static void checkNoOther(JsonNode read, Set<String> checked) {
        if (read.isString()) {
            String text = read.stringValue();
            if (text.startsWith(Head.VERSION) && !checked.contains(text)) {
                throw new MisplacedPersonalData();
            }
        }
        read.forEach(part -> checkNoOther(part, checked));
    }

    /** Of the ciphertexts of one event, one after the other. */
    private static final class Context {

        private final String event;
        private int number;

        Context(String type, String subject, String data) {
            String rest = Head.CIPHERTEXT.matcher(data).replaceAll(Head.VERSION);
            // Neither type nor subject can hold a line's end: the header of a message would not.
            event = PersonalDataCipher.base64(PersonalDataCipher.sha256(type + "\n" + subject + "\n" + rest));
        }

        String next() {
            return "event " + event + " " + number++;
        }
    }
}
