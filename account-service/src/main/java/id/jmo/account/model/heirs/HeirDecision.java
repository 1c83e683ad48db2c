package id.jmo.account.model.heirs;

import java.util.List;

/** What the heirs become, and the facts to publish. */
public record HeirDecision(Heirs heirs, List<HeirFact> facts) {

    static HeirDecision withoutFact(Heirs heirs) {
        return new HeirDecision(heirs, List.of());
    }
}
