package id.jmo.claim.web;

import id.jmo.claim.model.eligibility.Tick;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the ticks of eligibility with their reasons as texts. */
@Component
class TickViews {

    /**
     * @param nextStep what the member can do about it; none where there is nothing to do
     * @param details the figures behind the reason
     */
    record TickView(
            String condition,
            boolean satisfied,
            ClaimTexts.Coded reason,
            @Nullable String nextStep,
            Map<String, Object> details) {}

    private final ClaimTexts texts;

    TickViews(ClaimTexts texts) {
        this.texts = texts;
    }

    List<TickView> of(List<Tick> ticks, Locale locale) {
        return ticks.stream().map(tick -> view(tick, locale)).toList();
    }

    private TickView view(Tick tick, Locale locale) {
        String code = tick.reason().code();
        return new TickView(
                tick.condition().property(),
                tick.satisfied(),
                new ClaimTexts.Coded(code, texts.text(locale, "fault." + code, tick.details())),
                tick.satisfied() ? null : texts.text(locale, "claim.todo." + code, tick.details()),
                tick.details());
    }
}
