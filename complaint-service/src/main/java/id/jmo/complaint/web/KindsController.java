package id.jmo.complaint.web;

import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.complaint.model.catalogue.FieldRule;
import id.jmo.complaint.model.catalogue.Localised;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of what one may complain about. */
@RestController
@Tag(name = "Complaint kinds")
class KindsController {

    private final Catalogue catalogue;

    KindsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Lists the kinds of complaints with their forms, in the language of the request. */
    @GetMapping("/api/v1/complaints/kinds")
    @ForRole({Role.MEMBER, Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    KindView.Kinds listComplaintKinds(Locale locale) {
        Language language = ComplaintTexts.language(locale);
        return new KindView.Kinds(
                catalogue.offered().stream().map(kind -> view(kind, language)).toList());
    }

    private KindView view(ComplaintKind kind, Language language) {
        Localised team = Objects.requireNonNull(catalogue.teams().get(kind.team()));
        return new KindView(
                kind.id(),
                kind.title().in(language),
                kind.help().in(language),
                team.in(language),
                kind.hidesReporter(),
                kind.serviceLevel().verifyWithin().amount(),
                kind.serviceLevel().answerWithin().amount(),
                kind.fields().stream().map(field -> view(field, language)).toList(),
                new KindView.Evidence(
                        kind.evidence().required(),
                        kind.evidence().wanted().stream()
                                .map(document -> document.in(language))
                                .toList()));
    }

    private static KindView.Field view(FieldRule field, Language language) {
        return new KindView.Field(
                field.name(),
                field.type().name(),
                field.required(),
                field.most(),
                field.label().in(language),
                field.help().in(language),
                field.choices().stream()
                        .map(choice -> new ComplaintTexts.Coded(
                                choice.id(), choice.label().in(language)))
                        .toList());
    }
}
