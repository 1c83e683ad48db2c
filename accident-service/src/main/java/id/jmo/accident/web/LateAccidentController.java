package id.jmo.accident.web;

import id.jmo.accident.application.ListLateAccidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.Step;
import id.jmo.accident.model.StepClock;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: the cases that wait for something that is overdue, and for whom. */
@RestController
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Late accidents")
class LateAccidentController {

    private final ListLateAccidents listLateAccidents;
    private final AccidentTexts texts;

    LateAccidentController(ListLateAccidents listLateAccidents, AccidentTexts texts) {
        this.listLateAccidents = listLateAccidents;
        this.texts = texts;
    }

    /**
     * @param step what the case waits for
     * @param by who must act
     */
    record LateView(
            AccidentId accidentId,
            String number,
            @Nullable String employerNumber,
            Step step,
            AccidentTexts.Coded by,
            OffsetDateTime since,
            OffsetDateTime due) {}

    /** Lists the cases whose step is overdue, the earliest first. */
    @GetMapping("/api/v1/late-accidents")
    Page<LateView> listLateAccidents(@RequestParam(required = false) @Nullable AccidentId cursor, Locale locale) {
        return listLateAccidents.list(cursor).map(accident -> view(accident, locale));
    }

    private LateView view(Accident accident, Locale locale) {
        StepClock late = accident.clock().orElseThrow();
        return new LateView(
                accident.id(),
                accident.number().text(),
                accident.employerNumber().orElse(null),
                late.step(),
                texts.coded(locale, "awaited", accident.awaits().orElseThrow()),
                Jakarta.at(late.clock().startedAt()),
                Jakarta.at(late.due()));
    }
}
