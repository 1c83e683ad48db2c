package id.jmo.account.application;

import id.jmo.account.model.Member;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.NameWords;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whose a number is, and who has a name. Whole numbers and whole words only: both are encrypted, and found by hashes. */
@UseCase
public class FindMember {

    /** Those who are shown of a name; whoever is not among them is found by more of the name, or by the birth date. */
    public static final int MOST_OF_A_NAME = 20;

    private final Members members;
    private final MemberNames names;

    FindMember(Members members, MemberNames names) {
        this.members = members;
        this.names = names;
    }

    /**
     * Who has a name.
     *
     * @param members the newest first
     * @param more whether there are others, or may be
     */
    public record Named(List<Member> members, boolean more) {

        public Named {
            members = List.copyOf(members);
        }
    }

    /**
     * Who has all words of the name, in any order.
     *
     * @param birthDate none for everybody
     */
    public Named byName(PersonName name, @Nullable LocalDate birthDate) {
        Set<String> words = Set.copyOf(NameWords.of(name.text()));
        MemberNames.Found found = names.newest(words, birthDate, MOST_OF_A_NAME);
        // An earlier version of the service may have changed a name and not what it is found by.
        List<Member> named = members.findAll(found.members()).stream()
                .filter(member -> NameWords.of(member.name().text()).containsAll(words))
                .filter(member -> birthDate == null || birthDate.equals(member.birthDate()))
                .toList();
        return new Named(named, found.more());
    }

    public Optional<MemberId> byNik(Nik nik) {
        return members.knownAmong(List.of(), List.of(nik), List.of()).stream()
                .map(Members.Identity::id)
                .findFirst();
    }

    public Optional<MemberId> byKpj(Kpj kpj) {
        return members.knownAmong(List.of(), List.of(), List.of(kpj)).stream()
                .map(Members.Identity::id)
                .findFirst();
    }
}
