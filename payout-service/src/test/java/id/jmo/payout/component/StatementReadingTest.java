package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.Payout;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A day's statement is read once and whole, however many look for it and whatever the bank makes of it meanwhile. */
class StatementReadingTest extends ReconcilingTest {

    @Test
    void a_day_is_reconciled_once_however_many_instances_look_for_it() throws Exception {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        prepareToday();
        AtomicInteger askedByOne = new AtomicInteger();
        instance(counted(askedByOne)).process(today);
        prepareToday();
        AtomicInteger askedByAll = new AtomicInteger();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n ->
                            instances.submit(() -> instance(counted(askedByAll)).process(today)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
        assertThat(kinds(missing.reference())).containsExactly("NOT_ON_STATEMENT");
        assertThat(askedByAll).hasValue(askedByOne.get());
    }

    @Test
    void days_that_were_over_while_nobody_was_there_are_all_planned() {
        payouts.open(Payout.ordered(order(newCase())), null);
        tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));

        List<LocalDate> due = newInstance().due(100);

        assertThat(due).contains(today.plusDays(1), today.plusDays(2)).doesNotContain(today.plusDays(4));
        assertThat(newInstance().due(100)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP_500",
                "CUT_BEFORE_ACTING",
                "CUT_AFTER_ACTING",
                "MALFORMED_ANSWER",
                "ANSWER_TWICE",
                "SIGNATURE_REFUSED"
            })
    void a_statement_that_cannot_be_read_is_read_later_and_nothing_is_concluded_before(String fault) {
        Case missing = paid();
        SandboxBank.misstate("MISSING_ENTRY", missing.reference(), "");
        SandboxBank.fault("statement", "", fault, ",\"calls\":1");
        prepareToday();

        newInstance().process(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.trouble()).isNotBlank();
        assertThat(putOff.dueAt()).isAfter(tomorrow.instant());
        assertThat(kinds(missing.reference())).isEmpty();

        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().process(today);

        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
        assertThat(kinds(missing.reference())).containsExactly("NOT_ON_STATEMENT");
    }

    @Test
    void what_was_read_before_the_bank_broke_off_is_not_read_again() {
        IntStream.range(0, 12).forEach(n -> {
            SandboxBank.misstate(
                    "FOREIGN_ENTRY",
                    "paged" + UUID.randomUUID(),
                    ",\"amount\":1,\"bookedAt\":\"" + atHour(0).plusSeconds(n) + "\"");
        });
        prepareToday();
        BankStatement breaksOff = new BankStatement() {
            private int pages;

            @Override
            public Answer read(LocalDate day, StatementCursor from) {
                return pages++ < 1 ? statement.read(day, from) : new Answer.NoPage("broken off");
            }
        };
        instance(breaksOff).process(today);
        StatementCursor reached = reconciliations.find(today).orElseThrow().cursor();
        assertThat(reached).isNotNull();
        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        List<StatementCursor> askedFrom = new ArrayList<>();

        instance((day, from) -> {
                    askedFrom.add(from);
                    return statement.read(day, from);
                })
                .process(today);

        assertThat(askedFrom.getFirst()).isEqualTo(reached);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_second_that_fills_more_than_a_page_is_read_once_and_whole() {
        List<String> named =
                IntStream.range(0, 25).mapToObj(n -> "busy" + UUID.randomUUID()).toList();
        named.forEach(each ->
                SandboxBank.misstate("FOREIGN_ENTRY", each, ",\"amount\":1,\"bookedAt\":\"" + atHour(0) + "\""));

        reconcileToday();

        JsonNode day = day();
        assertThat(named).allSatisfy(each -> assertThat(named(day, each)).hasSize(1));
    }

    @Test
    void a_bank_that_goes_on_by_the_time_alone_cannot_give_such_a_second_whole_and_the_day_waits() {
        IntStream.range(0, 25)
                .mapToObj(n -> "busy" + UUID.randomUUID())
                .forEach(each -> SandboxBank.misstate(
                        "FOREIGN_ENTRY", each, ",\"amount\":1,\"bookedAt\":\"" + atHour(0) + "\""));
        prepareToday();

        instance((day, from) -> statement.read(day, from == null ? null : new StatementCursor(from.at(), null)))
                .process(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.trouble()).contains("announced");
        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().process(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_statement_that_leads_back_to_what_was_read_is_given_up_until_later() {
        prepareToday();
        StatementCursor begin = new StatementCursor(atHour(0), null);

        instance((day, from) -> new BankStatement.Answer.Page(List.of(), null, begin))
                .process(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.trouble()).contains("leads back");
        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().process(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_statement_that_holds_less_than_it_announces_is_read_again_from_its_beginning() {
        paid();
        prepareToday();
        BankStatement lacking = (day, from) -> {
            BankStatement.Answer answer = statement.read(day, from);
            return answer instanceof BankStatement.Answer.Page page
                    ? new BankStatement.Answer.Page(
                            page.entries().subList(1, page.entries().size()), page.totals(), page.goOnFrom())
                    : answer;
        };

        instance(lacking).process(today);

        var putOff = reconciliations.find(today).orElseThrow();
        assertThat(putOff.isDone()).isFalse();
        assertThat(putOff.readUpTo()).isNull();
        assertThat(putOff.trouble()).contains("announced");

        tomorrow = Clock.offset(tomorrow, Duration.ofHours(1));
        newInstance().process(today);
        assertThat(reconciliations.find(today).orElseThrow().isDone()).isTrue();
    }

    private Instant atHour(int hour) {
        return today.atTime(hour, 0).atZone(Jakarta.ZONE).toInstant();
    }

    private BankStatement counted(AtomicInteger pages) {
        return (day, from) -> {
            pages.incrementAndGet();
            return statement.read(day, from);
        };
    }
}
