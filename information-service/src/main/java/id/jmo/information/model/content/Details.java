package id.jmo.information.model.content;

import id.jmo.information.model.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What content of one kind says beside its text. */
public sealed interface Details {

    /** @param articles the regulations that the page rests on */
    record Benefit(BenefitProgramme programme, List<Figure> figures, List<String> articles) implements Details {

        public Benefit {
            figures = List.copyOf(figures);
            articles = List.copyOf(articles);
        }
    }

    record Promo(String merchant, Validity validity, Audience audience) implements Details {}

    /**
     * @param contact what to dial, write to or open
     * @param hours when it is served; none if always or unknown
     */
    record Channel(String contact, @Nullable Bilingual hours) implements Details {}

    /** Content that has nothing but its text: news and questions. */
    record None() implements Details {}

    /** Whether content of that kind has these details. */
    default boolean fit(ContentKind kind) {
        return switch (this) {
            case Benefit _ -> kind == ContentKind.BENEFIT;
            case Promo _ -> kind == ContentKind.PROMO;
            case Channel _ -> kind == ContentKind.CHANNEL;
            case None _ -> kind == ContentKind.NEWS || kind == ContentKind.FAQ;
        };
    }
}
