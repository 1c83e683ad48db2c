package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Page;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Lists the cases whose step is overdue, for operators. */
@UseCase
public class ListLateAccidents {

    private static final int PAGE = 50;

    private final Accidents accidents;
    private final Clock clock;

    ListLateAccidents(Accidents accidents, Clock clock) {
        this.accidents = accidents;
        this.clock = clock;
    }

    public Page<Accident> list(@Nullable AccidentId cursor) {
        return Page.cut(accidents.overdue(clock.instant(), cursor, PAGE + 1), PAGE, Accident::id);
    }
}
