package id.jmo.balance;

import id.jmo.balance.application.AgreeTerms;
import id.jmo.balance.application.Bookkeeper;
import id.jmo.balance.application.Checkpoint;
import id.jmo.balance.application.Heads;
import id.jmo.balance.application.HoldBalance;
import id.jmo.balance.application.ImportSavings;
import id.jmo.balance.application.Journal;
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
    Bookkeeper bookkeeper(Journal journal, Heads heads, Clock clock) {
        return new Bookkeeper(journal, heads, clock);
    }

    @Bean
    HoldBalance holdBalance(Bookkeeper bookkeeper) {
        return new HoldBalance(bookkeeper);
    }

    @Bean
    ReleaseBalance releaseBalance(Bookkeeper bookkeeper) {
        return new ReleaseBalance(bookkeeper);
    }

    @Bean
    AgreeTerms agreeTerms(Bookkeeper bookkeeper) {
        return new AgreeTerms(bookkeeper);
    }

    @Bean
    SettlePayout settlePayout(Bookkeeper bookkeeper) {
        return new SettlePayout(bookkeeper);
    }

    @Bean
    ReverseSettlement reverseSettlement(Bookkeeper bookkeeper) {
        return new ReverseSettlement(bookkeeper);
    }

    @Bean
    ImportSavings importSavings(Bookkeeper bookkeeper, Journal journal) {
        return new ImportSavings(bookkeeper, journal);
    }

    @Bean
    ShowSavings showSavings(Bookkeeper bookkeeper, Journal journal, MemberRecords members, Clock clock) {
        return new ShowSavings(bookkeeper, journal, members, clock);
    }

    @Bean
    ProveLedger proveLedger(Bookkeeper bookkeeper, Journal journal, Heads heads, Clock clock) {
        return new ProveLedger(bookkeeper, journal, heads, clock);
    }

    @Bean
    RollBooksForward rollBooksForward(
            Bookkeeper bookkeeper, Journal journal, Heads heads, Checkpoint checkpoint, Clock clock) {
        return new RollBooksForward(bookkeeper, journal, heads, checkpoint, clock);
    }

    @Bean
    SimulateJht simulateJht(Bookkeeper bookkeeper, Environment environment, Clock clock) {
        List<JhtRates> rates =
                Binder.get(environment).bindOrCreate("jmo.simulation.jht", Bindable.listOf(JhtRates.class));
        return new SimulateJht(bookkeeper, rates, clock);
    }
}
