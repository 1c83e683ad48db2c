package id.jmo.account.web;

import id.jmo.account.model.heirs.HeirDeclaration;
import id.jmo.account.model.heirs.HeirRelation;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heirs of a member. Names are in full: whoever reads them must recognise the people.
 *
 * @param current absent if the member has named none
 * @param earlier the newest first, at most 49
 * @param confirmedOn when the member last named or confirmed them
 * @param reviewOn when the member is reminded of them
 */
record HeirsView(
        @Nullable HeirDeclarationView current,
        List<HeirDeclarationView> earlier,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate reviewOn) {

    /** @param version from 1 */
    record HeirDeclarationView(int version, OffsetDateTime declaredAt, List<HeirView> heirs) {

        private static HeirDeclarationView of(HeirDeclaration declaration) {
            return new HeirDeclarationView(
                    declaration.version(),
                    Jakarta.at(declaration.declaredAt()),
                    declaration.heirs().stream()
                            .map(heir -> new HeirView(heir.name().text(), heir.relation(), heir.percent()))
                            .toList());
        }
    }

    /** @param percent of the benefit */
    record HeirView(String name, HeirRelation relation, int percent) {}

    static HeirsView none() {
        return new HeirsView(null, List.of(), null, null);
    }

    static HeirsView of(Heirs heirs) {
        return new HeirsView(
                HeirDeclarationView.of(heirs.current()),
                heirs.declarations().reversed().stream()
                        .skip(1)
                        .map(HeirDeclarationView::of)
                        .toList(),
                Jakarta.dateOf(heirs.confirmedAt()),
                Jakarta.dateOf(heirs.reviewDueAt()));
    }
}
