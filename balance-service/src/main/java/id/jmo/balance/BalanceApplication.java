package id.jmo.balance;

import id.jmo.balance.application.AgreeTerms;
import id.jmo.balance.application.Checkpoint;
import id.jmo.balance.application.ClaimBookings;
import id.jmo.balance.application.Heads;
import id.jmo.balance.application.HoldBalance;
import id.jmo.balance.application.ImportSavings;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.application.MemberRecords;
import id.jmo.balance.application.ProveLedger;
import id.jmo.balance.application.ReleaseBalance;
import id.jmo.balance.application.ReverseSettlement;
import id.jmo.balance.application.RollBooksForward;
import id.jmo.balance.application.SettlePayout;
import id.jmo.balance.application.ShowSavings;
import id.jmo.balance.application.SimulateJht;
import id.jmo.balance.model.JhtRates;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the balance service: the member's savings, from credit to payout. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class BalanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(BalanceApplication.class, args);
    }

    @Bean
    Ledger ledger(Journal journal, Heads heads, Clock clock) {
        return new Ledger(journal, heads, clock);
    }

    @Bean
    ClaimBookings claimBookings(Ledger ledger) {
        return new ClaimBookings(ledger);
    }

    @Bean
    HoldBalance holdBalance(Ledger ledger, ClaimBookings bookings) {
        return new HoldBalance(ledger, bookings);
    }

    @Bean
    ReleaseBalance releaseBalance(Ledger ledger, ClaimBookings bookings) {
        return new ReleaseBalance(ledger, bookings);
    }

    @Bean
    AgreeTerms agreeTerms(ClaimBookings bookings) {
        return new AgreeTerms(bookings);
    }

    @Bean
    SettlePayout settlePayout(ClaimBookings bookings) {
        return new SettlePayout(bookings);
    }

    @Bean
    ReverseSettlement reverseSettlement(ClaimBookings bookings) {
        return new ReverseSettlement(bookings);
    }

    @Bean
    ImportSavings importSavings(Ledger ledger, Journal journal) {
        return new ImportSavings(ledger, journal);
    }

    @Bean
    ShowSavings showSavings(Ledger ledger, Journal journal, MemberRecords members, Clock clock) {
        return new ShowSavings(ledger, journal, members, clock);
    }

    @Bean
    ProveLedger proveLedger(Ledger ledger, Journal journal, Heads heads, Clock clock) {
        return new ProveLedger(ledger, journal, heads, clock);
    }

    @Bean
    RollBooksForward rollBooksForward(Ledger ledger, Journal journal, Heads heads, Checkpoint checkpoint, Clock clock) {
        return new RollBooksForward(ledger, journal, heads, checkpoint, clock);
    }

    @Bean
    SimulateJht simulateJht(Ledger ledger, Environment environment, Clock clock) {
        List<JhtRates> rates =
                Binder.get(environment).bindOrCreate("jmo.simulation.jht", Bindable.listOf(JhtRates.class));
        return new SimulateJht(ledger, rates, clock);
    }
}
