package id.jmo.account.persistence.heirs;

import id.jmo.account.model.heirs.Heir;
import id.jmo.account.model.heirs.HeirDeclaration;
import id.jmo.account.model.heirs.HeirRelation;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.util.List;

/** Heirs at rest; the names are encrypted. */
record HeirsDocument(List<Declaration> declarations, Instant confirmedAt, Instant reviewDueAt) {

    record Declaration(int version, Instant declaredAt, List<Entry> heirs) {}

    record Entry(Confidential name, HeirRelation relation, int percent) {}

    static HeirsDocument of(Heirs heirs) {
        return new HeirsDocument(
                heirs.declarations().stream()
                        .map(declaration -> new Declaration(
                                declaration.version(),
                                declaration.declaredAt(),
                                declaration.heirs().stream()
                                        .map(heir -> new Entry(
                                                Confidential.of(heir.name().text()), heir.relation(), heir.percent()))
                                        .toList()))
                        .toList(),
                heirs.confirmedAt(),
                heirs.reviewDueAt());
    }

    Heirs toHeirs(String id) {
        return new Heirs(
                MemberId.of(id),
                declarations.stream()
                        .map(declaration -> new HeirDeclaration(
                                declaration.version(),
                                declaration.declaredAt(),
                                declaration.heirs().stream()
                                        .map(heir -> new Heir(
                                                new PersonName(heir.name().reveal()), heir.relation(), heir.percent()))
                                        .toList()))
                        .toList(),
                confirmedAt,
                reviewDueAt);
    }
}
