package id.jmo.account.application;

import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds members by words of their names, which rest encrypted. */
public interface MemberNames {

    /**
     * @param members the newest first
     * @param more whether there are others, or may be
     */
    record Found(List<MemberId> members, boolean more) {

        public Found {
            members = List.copyOf(members);
        }
    }

    /**
     * Who has all the words.
     *
     * @param words as {@link id.jmo.platform.values.NameWords} has them
     * @param birthDate of those who are looked for; none for everybody
     */
    Found newest(Collection<String> words, @Nullable LocalDate birthDate, int atMost);
}
