package id.jmo.balance.application;

import id.jmo.balance.application.ImportSavings.Standing;
import id.jmo.balance.application.OpeningBalance.Owner;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes over opening balances of the former books, whose owners have a KPJ there. */
@UseCase
public class ImportOpeningBalances {

    private final MemberRecords members;
    private final ImportSavings savings;

    ImportOpeningBalances(MemberRecords members, ImportSavings savings) {
        this.members = members;
        this.savings = savings;
    }

    /** How each opening balance stands to the ledger, in their order. */
    public List<Standing> compare(List<OpeningBalance> balances) {
        return standings(balances, savings::compare);
    }

    /**
     * Credits what is not in the ledger; those of one member in their order.
     *
     * @return how each stood to the ledger when its turn came
     */
    public List<Standing> credit(List<OpeningBalance> balances) {
        return standings(balances, savings::credit);
    }

    private List<Standing> standings(
            List<OpeningBalance> balances, Function<List<CreditOrder>, List<Standing>> ofOrders) {
        Map<Kpj, MemberId> ownersOfKpjs = members.withKpjs(balances.stream()
                .flatMap(balance -> balance.owner() instanceof Owner.OfKpj(Kpj kpj) ? Stream.of(kpj) : Stream.empty())
                .toList());
        Standing[] standings = new Standing[balances.size()];
        Arrays.fill(standings, Standing.KPJ_UNKNOWN);
        List<CreditOrder> orders = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < standings.length; i++) {
            OpeningBalance balance = balances.get(i);
            @Nullable
            MemberId owner = switch (balance.owner()) {
                case Owner.OfKpj(Kpj kpj) -> ownersOfKpjs.get(kpj);
                case Owner.OfMember(MemberId member) -> member;
            };
            if (owner != null) {
                orders.add(new CreditOrder(owner, balance.credit()));
                places.add(i);
            }
        }
        List<Standing> known = ofOrders.apply(orders);
        for (int i = 0; i < places.size(); i++) {
            standings[places.get(i)] = known.get(i);
        }
        return List.of(standings);
    }
}
