"""Words that the rules of reading look up: the vocabulary of dates, by-lines and datelines."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Days of the week in the languages of the months that date_shapes knows.
WEEKDAYS = _set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes
    martes miércoles jueves viernes sábado domingo montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì
    venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
    poniedziałek wtorek środa czwartek piątek sobota niedziela måndag tisdag onsdag torsdag fredag lördag söndag
    mandag tirsdag lørdag søndag
""")
# What may stand beside a date in a line that holds nothing else.
BESIDE_DATES = _set("""
    published updated posted modified created last first on at date dated time times local am pm a m p gmt utc
    est edt et cst cdt ct mst mdt pst pdt pt cet cest bst ist pkt hrs hours uhr h uk us publicado actualizado
    fecha el las de veröffentlicht aktualisiert stand datum den um publié mis à jour le min mins minute
    minutes read t z and of à publiée gepubliceerd bijgewerkt op om uur pubblicato aggiornato il alle ore em às
    atualizado publicada actualizada опубликовано обновлено дата в г года год opublikowano aktualizacja godz
    publicerad uppdaterad publisert oppdatert opdateret kl den die o
""")
# Small letters in the names of places.
SMALL_IN_PLACES = _set("""
    of de la las los el del the upon am an der den do da le y al sur and under
""")
# Words that open a sentence or a headline, or label it, but are no places.
NO_PLACES = _set("""
    on in at by as for after before since when while if but and so then now yes no not the a an this that
    these it he she they we you i there here what why how who where which with from update updated breaking
    exclusive analysis opinion watch video live comment commentary editorial correction corrected note notes
    editor's editor’s question answer q fact factbox explainer review interview photo photos picture pictures
    source sources news alert developing feature profile quote quotes warning advertisement nato nasa opec
    unesco unicef fifa uefa asean iaea imf urgent summary related read listen gallery image report reports
    study poll survey timeline topline excerpt excerpts credit credits background context key result results
    score weather recap
""")
# Small letters between the names in a by-line.
SMALL_IN_NAMES = _set("""
    and & of the for in at our with from to de von van der den la le y und et e i en à aus mit avec con com met el
    del da di do dos bin al и с для
""")
# What by-lines without a person are made of.
AGENCIES = _set("""
    agencies agency reuters afp ap upi dpa efe ansa xinhua tass ians pti ani app bloomberg pa kyodo yonhap
    dts sid apa kna epd sda lusa anp belga tt ntb ritzau тасс риа интерфакс
    agencias agenturen associated press the staff web desk news monitoring online report
""")
