package id.jmo.platform.statementfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks a statement file part by part, in an amount of memory that does not grow with it: our account, in rupiah, every
 * statement and page from its opening balance to its closing one, nothing left out between pages, and no day that it may not be about.
 */
final class StatementCheck {

    private static final String RUPIAH = "IDR";
    /** The longest time that a file may be about. */
    private static final int MOST_DAYS = 400;

    private final String account;
    private final LocalDate latest;
    /** Of the part that is checked. */
    private final List<StatementPart.Fault> faults = new ArrayList<>();

    private final SortedSet<LocalDate> days = new TreeSet<>();

    private boolean anything;
    private int lastLine = 1;
    private StatementPart.@Nullable Opening open;
    /** The balance after what was read of the page. */
    private long balance;
    /** Whether an entry of the page could not be read, so that its sum says nothing. */
    private boolean incomplete;

    private @Nullable LocalDate lastDay;
    /** The page before, if the statement goes on. */
    private StatementPart.@Nullable Opening pageBefore;

    private StatementPart.@Nullable Closing closedBefore;

    /**
     * @param account ours
     * @param latest the last day that a file may be about
     */
    StatementCheck(String account, LocalDate latest) {
        this.account = account;
        this.latest = latest;
    }

    /** @return what is wrong with the part */
    List<StatementPart.Fault> take(StatementPart part) {
        faults.clear();
        anything = true;
        lastLine = part.line();
        switch (part) {
            case StatementPart.Opening opening -> open(opening);
            case StatementPart.Entry entry -> entry(entry);
            case StatementPart.Closing closing -> close(closing);
            case StatementPart.Fault fault -> {
                incomplete = true;
                add(fault);
            }
        }
        return List.copyOf(faults);
    }

    /** The file is at its end; what is wrong with it as a whole. */
    List<StatementPart.Fault> end() {
        faults.clear();
        if (open != null || pageBefore != null) {
            fault(lastLine, null, "statement-not-closed");
        } else if (!anything) {
            fault(lastLine, null, "statement-empty");
        }
        return List.copyOf(faults);
    }

    private void open(StatementPart.Opening opening) {
        if (open != null) {
            fault(opening.line(), null, "statement-not-closed");
        }
        if (!isOurs(opening.account())) {
            fault(opening.line(), "account", "statement-account-differs");
        }
        checkCurrency(opening.line(), opening.balance());
        checkPage(opening);
        open = opening;
        incomplete = false;
        balance = opening.balance().amount();
        lastDay = null;
    }

    /** Banks write the account with their own code before it, or with the currency behind it. */
    private boolean isOurs(String written) {
        String number = written.substring(written.lastIndexOf('/') + 1).replace(" ", "");
        return number.equals(account) || number.equals(account + RUPIAH);
    }

    private void checkPage(StatementPart.Opening opening) {
        boolean follows = pageBefore != null
                && closedBefore != null
                && opening.page() == pageBefore.page() + 1
                && opening.number().equals(pageBefore.number());
        if (opening.page() > 1 ? !follows : pageBefore != null) {
            fault(opening.line(), "page", "statement-page-missing");
        } else if (follows
                && closedBefore != null
                && closedBefore.balance().amount() != opening.balance().amount()) {
            fault(opening.line(), "balance", "statement-balance-differs");
        }
    }

    private void entry(StatementPart.Entry part) {
        if (open == null) {
            fault(part.line(), null, "statement-not-opened");
            return;
        }
        StatementLine entry = part.entry();
        long amount = entry.amount().amount();
        balance = Math.addExact(balance, entry.isCredit() ? amount : -amount);
        LocalDate day = entry.day();
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        addDay(part.line(), day);
    }

    private void addDay(int line, LocalDate day) {
        if (day.isAfter(latest)) {
            fault(line, "date", "statement-day-to-come");
        } else if (days.add(day) && days.size() > MOST_DAYS) {
            fault(line, "date", "statement-too-many-days");
            days.remove(day);
        }
    }

    private void close(StatementPart.Closing closing) {
        if (open == null) {
            fault(closing.line(), null, "statement-not-opened");
            return;
        }
        checkCurrency(closing.line(), closing.balance());
        if (!incomplete && closing.balance().amount() != balance) {
            add(StatementPart.Fault.of(
                    closing.line(),
                    "balance",
                    "statement-sum-differs",
                    closing.balance().amount(),
                    balance));
        }
        if (lastDay != null && lastDay.isAfter(closing.balance().date())) {
            fault(closing.line(), "date", "statement-entry-after-close");
        }
        if (closing.isLast()) {
            addDay(closing.line(), closing.balance().date());
        }
        pageBefore = closing.isLast() ? null : open;
        closedBefore = closing;
        open = null;
    }

    private void checkCurrency(int line, StatementPart.Balance stated) {
        if (!stated.currency().equals(RUPIAH)) {
            fault(line, "currency", "statement-currency-differs");
        }
    }

    private void fault(int line, @Nullable String field, String code) {
        add(StatementPart.Fault.of(line, field, code));
    }

    private void add(StatementPart.Fault fault) {
        faults.add(fault);
    }
}
