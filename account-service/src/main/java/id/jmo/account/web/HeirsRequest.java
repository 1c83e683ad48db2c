package id.jmo.account.web;

import id.jmo.account.model.heirs.Heir;
import id.jmo.account.model.heirs.HeirDeclaration;
import id.jmo.account.model.heirs.HeirRelation;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.values.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All heirs of a member.
 *
 * @param heirs whose shares are 100 percent together
 */
record HeirsRequest(
        @NotEmpty @Size(max = HeirDeclaration.MOST_HEIRS) @WholeShares
        List<@NotNull @Valid HeirRequest> heirs) {

    /** @param percent of the benefit, in whole percent */
    record HeirRequest(
            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @NotNull HeirRelation relation,

            @NotNull @Min(1) @Max(HeirDeclaration.WHOLE) Integer percent) {

        private Heir toHeir() {
            return new Heir(new PersonName(name), relation, percent);
        }

        @Override
        public String toString() {
            return "HeirRequest";
        }
    }

    List<Heir> toHeirs() {
        return heirs.stream().map(HeirRequest::toHeir).toList();
    }

    @Override
    public String toString() {
        return "HeirsRequest";
    }
}
