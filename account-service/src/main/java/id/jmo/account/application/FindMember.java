package id.jmo.account.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.util.List;
import java.util.Optional;

/** Finds out whose a number is. Whole numbers only: names are encrypted, and nothing can be searched for in them. */
@UseCase
public class FindMember {

    private final Members members;

    FindMember(Members members) {
        this.members = members;
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
