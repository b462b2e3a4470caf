/*
 * The sentences of the agreement language. One rule a construct, named as its record in org.bilaga.ast and its
 * heading in specs/language.
 */
parser grammar BilagaParser;

options { tokenVocab = BilagaLexer; }

agreementFile : ( useDeclaration | calendarClause | declaration | brokenSentence )* EOF ;

useDeclaration : USE STRING ;

declaration
    : partyDeclaration
    | unitDeclaration
    | groupDeclaration
    | dataDeclaration
    | keyDeclaration
    | letDeclaration
    | agreementDeclaration
    | factsDeclaration
    | scenarioDeclaration
    | amendmentDeclaration
    ;

partyDeclaration
    : PARTY name title=STRING? ( ORGANISATION_NUMBER STRING )? otherNames? formerName* section*
    ;
otherNames : ALSO_KNOWN_AS STRING ( COMMA STRING )* ;

// What is counted and is no money: its name, the word for one where that is another, and the word for several.
unitDeclaration : UNIT_WORD name STRING STRING? ( COMMA? ROUNDED TO number )? section* ;

formerName : FORMERLY STRING UNTIL date ;

groupDeclaration
    : GROUP name title=STRING?
      ( partOfGroup | tableFile? ( CORRESPONDS_TO whole=reference )? ( IN above=reference )? otherNames? formerName* section* ( LBRACE groupLine* RBRACE )? )
    ;
groupLine : TABLE_ROW | layout ;

// Those of another group's members who are not excepted, and of whom something holds.
partOfGroup : EQUAL reference ( EXCEPT reference ( ( COMMA | AND ) reference )* )? ( WHERE expression )? section* ;

// Which table of the file is said where it holds several.
tableFile : FROM whichTable ;
whichTable : file=STRING ( SHEET sheet=STRING )? ( CELLS cells=STRING | TABLE ( table=STRING | number ) )? ;

dataDeclaration
    : DATA name title=STRING? byEach reference ( AND ( MONTH_WORD | YEAR_WORD ) )? tableFile?
      ( LBRACE dataClause* RBRACE )?
    ;

dataClause
    : SOURCE STRING                                                           # dataSource
    | DATED date section*                                                     # dataDate
    | COLUMN name ( EQUAL STRING )? ( ROUNDED TO number unit? )? ( COMMA? AVERAGED_BY reference )? section*   # dataColumn
    | TOTAL_ROW STRING                                                        # dataTotalRow
    | printing                                                                # dataPrinting
    | TABLE_ROW                                                               # dataRow
    | disputedCells                                                           # dataDisputed
    ;

// How a table is printed, where that is not to be found from it.
printing : layout | subtotal | writing ;
layout
    : NAMES_IN STRING                                                         # namesIn
    | HEADINGS_ON number ( RANGE number )?                                    # headingsOn
    | PASS_OVER STRING                                                        # passOver
    ;
subtotal : SUBTOTAL STRING ( OF | BY_PERSON ) reference ( COMMA reference )* ;
writing
    : FIGURES STRING                                                          # figuresAs
    | LEADING_TEXT IS number                                                  # standIn
    ;

keyDeclaration : KEY name title=STRING? ( EQUAL keyTerm ( PLUS keyTerm )* | unknown ) section* ;

keyTerm : coefficient? SHARE_OF multiplication ;

coefficient : MINUS? number ( OVER number | PERCENT )? ;

// Stated somewhere, but not how much: what is known of it in words.
unknown : UNKNOWN STRING? ;

letDeclaration : LET name EQUAL expression section* ;

agreementDeclaration : AGREEMENT name title=STRING? LBRACE agreementClause* RBRACE ;

agreementClause
    : betweenClause
    | caseClause
    | periodClause
    | calendarClause
    | mergesClause
    | signedClause
    | chargedClause
    | documentClause
    | moneyClause
    | keyDeclaration
    | letDeclaration
    | paymentClause
    | obligationClause
    | conditionClause
    | appendixClause
    | claimClause
    | unmodelledClause
    | readingClause
    | brokenSentence
    ;

betweenClause : BETWEEN side ( ( AND | COMMA ) side )* section* ;
side          : reference ( THROUGH reference )? ;
caseClause    : CASE STRING ( COMMA STRING )* section* ;
periodClause  : PERIOD stretch section* ;
stretch       : period ( RANGE period )? ;
period        : number | MONTH | DATE ;
calendarClause : SWEDISH_CALENDAR | NO_CALENDAR | CALENDAR name ;
mergesClause  : MERGES reference ( COMMA reference )* section* ;
signedClause  : SIGNED date ( ( BY | BY_PERSON ) STRING )? ( FOR reference )? section* ;
chargedClause : CHARGED_TO STRING ( ITEMS number ( COMMA number )* )? section* ;
// The published text; a title is what sentences call it that quote it as another source.
documentClause : DOCUMENT file=STRING title=STRING? disputedMark* ;

// The tree of money

moneyClause
    : totalClause
    | areaClause
    | grantClause
    | roundedTogetherClause
    | roundingClause
    ;

totalClause           : TOTAL amount funding? section* disputedMark* ;
areaClause            : AREA name title=STRING? section* ( LBRACE areaPart* RBRACE )? ;
areaPart              : moneyClause | claimClause | unmodelledClause | readingClause | brokenSentence ;
roundedTogetherClause : ROUNDED_TOGETHER section* ;
roundingClause        : ROUNDING rounding ( COMMA? roundingTerm )* section* ;

grantClause
    : GRANT name title=STRING? ( BY_YEAR | AS_LISTED | amount ) TO reference ( AND reference )* grantRest? disputedMark*
      ( LBRACE grantPart* RBRACE )?
    ;

amount  : REMAINDER | unknown | limited timing? ;
limited : ( AT_MOST | AT_LEAST )? expression EACH? ;
timing  : EACH_YEAR | IN stretch | IN_EQUAL_PARTS ( EACH_MONTH_OF | EACH_YEAR_OF ) stretch ;
funding : FROM funder ( COMMA funder )* ;
funder  : reference expression ;

// One in the other rather than one after the other, for after `through` a comma also begins the next of the hands that
// the money goes through: so the next word alone still says which.
grantRest    : COMMA? grantMore ;
grantMore    : grantDetail grantRest? | grantThrough throughRest? ;
grantThrough : THROUGH reference ;
throughRest  : COMMA ( hand throughRest? | grantMore ) | grantMore ;

grantDetail
    : FOR reference                                                           # grantFor
    | ( BY | BY_KEY ) reference                                               # grantBy
    | UNDISTRIBUTED                                                           # grantUndistributed
    | EQUALLY                                                                 # grantEqually
    | AS_LISTED                                                               # grantListed
    | ROUNDED rounding                                                        # grantRounded
    | roundingTerm                                                            # grantRoundingTerm
    | BASE expression EACH                                                    # grantBase
    | AT_LEAST expression ( FOR reference | EACH )?                           # grantFloor
    | AT_MOST expression ( FOR reference | EACH )?                            # grantCap
    | EXCEPT reference ( COMMA reference )*                                   # grantExcept
    | timing                                                                  # grantTiming
    | funding                                                                 # grantFunding
    | section                                                                 # grantSection
    ;

grantPart
    : ofWhichClause
    | yearAmount
    | listedAmount
    | ladderMeasure
    | ladderStep
    | ladderSharing
    | ladderPassing
    | ladderNobody
    | claimClause
    | unmodelledClause
    | brokenSentence
    ;
yearAmount
    : FOR stretch COLON? ( ( REMAINDER | unknown | limited ) section* disputedMark* yearList? | section* yearList )
    ;
// What its members have in the year of a grant that is decided as listed.
yearList      : LBRACE listedAmount* RBRACE ;
// A member of the group and what it is to have; a name that is a keyword stands in quotation marks.
listedAmount  : listedMember expression section* disputedMark* ;
listedMember  : NAME | MONTH_NAME | LEADING_TEXT ;
ofWhichClause : OF_WHICH name title=STRING? amount section* disputedMark* ( LBRACE grantPart* RBRACE )? ;

// The performance ladder of a grant

ladderMeasure : MEASURE name EQUAL expression section* ;
ladderStep    : STEP name? coefficient WHEN expression ( COMMA? OR_ELSE_WHEN expression )? section* ;
ladderSharing : EACH_STEP_SHARED ( EQUALLY | ( BY | BY_KEY ) reference ) AMONG_THOSE? section* readingMark? ;
ladderPassing : UNREACHED_TO_BELOW section* readingMark? ;
ladderNobody  : WHEN_NOBODY_REACHES BUT_BY_ALTERNATIVE? COMMA? KEPT_BY reference section* readingMark? ;
readingMark   : READING STRING ;

rounding      : roundingMethod? ( TO number unit? )? ;
roundingTerm  : TIES_BY tieOrder | residue ;
roundingMethod
    : LARGEST_REMAINDER | HALF_UP | HALF_EVEN | DOWN | UP | CUMULATIVE
    | DHONDT | SAINTE_LAGUE | HUNTINGTON_HILL | ADAMS | DEAN
    ;
tieOrder      : MEMBER_ORDER | LARGER_WEIGHT | LOT STRING ( LPAREN reference ( COMMA reference )* RPAREN )? ;
residue       : RESIDUE_KEPT | RESIDUE_TO ( LARGEST | SMALLEST | FIRST | LAST | reference ) ;

// Payment, obligation, condition

paymentClause
    : PAYMENT_TO reference ( COMMA reference )* affected? section* LBRACE paymentTerm* RBRACE
    ;
affected : FOR reference ( COMMA reference )* ;
paymentTerm
    : ON_REQUISITION_TO reference ( THROUGH reference )? byDate? otherwise? section* disputedMark*  # requisitionTerm
    | UNUSED_REPAID_TO reference byDate? otherwise? section* disputedMark*    # repaymentTerm
    | ACCOUNTS_TO reference byDate? otherwise? section* disputedMark*         # accountingTerm
    | PAID_IN period section* disputedMark*                                   # paidTerm
    | PAID instalment ( ( COMMA | AND ) instalment )* section* disputedMark*  # instalmentsTerm
    | PAID_IN_EQUAL_PARTS equalParts section* disputedMark*                   # equalPartsTerm
    ;
instalment : ( REMAINDER | addition ) ( byDate | IN period ) ;
equalParts
    : ( BY | BY_DATE ) date ( ( COMMA | AND ) date )*
    | IN period ( ( COMMA | AND ) period )*
    ;
obligationClause
    : OBLIGATION name title=STRING? affected? section* LBRACE duty* consequence? RBRACE
    ;
conditionClause
    : CONDITION name title=STRING? affected? section* disputedMark* LBRACE duty* consequence? RBRACE
    ;
duty : holder ( ( COMMA | AND ) reference )* doing provided* section* disputedMark* ;
// One of several: what is to be reached may itself say `or`, so after it another word is needed.
doing
    : act dutyTime? ( ( OR | OR_INSTEAD ) doing )?
    | attainment dutyTime? ( OR_INSTEAD doing )?
    ;
act
    : SUBMIT STRING ( FOR stretch )? ( TO reference ( AND reference )* )?                # submission
    | MEET STRING                                                             # fulfilment
    ;
attainment : REACH level ;
level      : expression ( IN_EVERY_MONTH_OF stretch | IN stretch )? ;
// When it is asked, or when not: what somebody must judge, or what data decide.
provided : ( IF | UNLESS ) ( STRING | level ) ;
dutyTime
    : dutyDay
    | WITHIN number ( DAYS | WEEKS | MONTHS | MONTH_WORD )
      ( AFTER_EACH_MONTH_OF | AFTER_EACH_QUARTER_OF | AFTER_EACH_HALF_YEAR_OF | AFTER_EACH_YEAR_OF ) stretch
    ;
// Of one year, or of each.
dutyDay : ( BY | BY_DATE ) ( DATE | NUMBER MONTH_NAME ( NUMBER | EACH_YEAR | EACH_YEAR_OF stretch ) ) ;
// What follows when any duty of the block is not done.
consequence : otherwise section* ;
otherwise
    : COMMA? OTHERWISE
      ( RIGHT_LAPSES | MAY_BE_RECLAIMED | WITHHELD | ( NOT_ENTITLED_TO | EXCLUDED_FROM ) reference ( COMMA reference )* )
      provided?
    ;

// Appendix, claim, unmodelled

appendixClause
    : APPENDIX appendixNumber title=STRING? tableFile byEach reference section* LBRACE appendixPart* RBRACE
    ;
appendixNumber : number | name ;
appendixPart
    : COLUMN STRING EQUAL expression ( COMMA? AVERAGED_BY expression )? section*   # appendixColumn
    | TOTAL_ROW STRING                                                        # appendixTotalRow
    | printing                                                                # appendixPrinting
    | disputedCells                                                           # appendixDisputed
    ;

claimClause      : CLAIM ( FOR_EACH reference )? claimPlace STRING COLON addition comparison addition disputedMark* ;
claimPlace       : place | IN_SOURCE STRING place? ;
place            : SECTION ;
comparison       : EQUAL | NOT_EQUAL | LESS_THAN | MORE_THAN | LESS_OR_EQUAL | MORE_OR_EQUAL ;
unmodelledClause : UNMODELLED claimPlace STRING ;

// How the model reads what the text leaves open.
readingClause    : READING claimPlace STRING ;

disputedMark     : DISPUTED kind=name? misstatement? reason=STRING ;
misstatement     : number unit? ( TOO_HIGH | TOO_LOW ) ;
disputedCells    : DISPUTED ( kind=name ( disputedPlace | reason=STRING ) | disputedPlace ) ;
disputedPlace
    : ROW row=STRING COLUMN column=STRING misstatement? reason=STRING         # disputedCell
    | COLUMN column=STRING reason=STRING LBRACE disputedRow* RBRACE           # disputedColumn
    ;
disputedRow      : ROW STRING misstatement ;

// Facts: what happened

factsDeclaration
    : FACTS name title=STRING? FOR reference ( COMMA reference )* ( tableFile | formFile )? section* ( LBRACE factsClause* RBRACE )?
    ;
// A form that a recipient has filled in, with its fields below or beside each other.
formFile : FROM_FORM whichTable ;
factsClause
    : SOURCE STRING                                                           # factsSource
    | DATED date                                                              # factsDate
    | layout                                                                  # factsLayout
    | writing                                                                 # factsWriting
    | TABLE_ROW                                                               # factsRow
    ;

// Scenario and amendment: the same agreement, with something else in it

scenarioDeclaration
    : SCENARIO name title=STRING? FOR reference section* LBRACE change* RBRACE
    ;
amendmentDeclaration
    : AMENDMENT name title=STRING? TO reference FROM date section* LBRACE change* RBRACE
    ;
change
    : SET reference EQUAL ( REMAINDER | expression ) section*                    # setChange
    | USE reference INSTEAD_OF reference section*                                  # useChange
    | REPLACE ( IN reference )? agreementClause                               # replaceChange
    | ADD ( IN reference )? agreementClause                                   # addChange
    | REMOVE reference section*                                                  # removeChange
    | signedClause                                                            # changeSigned
    | caseClause                                                              # changeCase
    | claimClause                                                             # changeClaim
    | unmodelledClause                                                        # changeUnmodelled
    ;

// A sentence that was not understood: one token in its place, where all others are read on.
brokenSentence : BROKEN ;

// Expressions

// One by itself, as one asks for a value.
expressionAlone : expression EOF ;

expression     : conjunction ( OR conjunction )* ;
conjunction    : negation ( AND negation )* ;
negation       : NOT negation | comparing ;
comparing      : addition ( ( LESS_THAN | MORE_THAN | LESS_OR_EQUAL | MORE_OR_EQUAL | NOT_EQUAL ) addition )? ;
addition       : multiplication ( ( PLUS | MINUS ) multiplication )* ;
multiplication : unary ( ( TIMES | OVER | OF | BY_PERSON ) unary )* ;
unary          : MINUS unary | primary ;
primary
    : ( ABOUT MINUS? )? number unit?                                          # figure
    | DATE                                                                    # dateValue
    | MONTH                                                                   # monthValue
    | SHARE_OF reference                                                      # shareOf
    | TOTAL_OF reference                                                      # totalOf
    | TOTAL_TO reference                                                      # totalTo
    | TOTAL_FROM reference                                                    # totalFrom
    | ( LAST_DAY_FOR | LAST_DAY_TO_REQUISITION | LAST_DAY_TO_REPAY | LAST_DAY_TO_ACCOUNT ) reference # lastDay
    | THRESHOLD_OF reference                                                  # thresholdOf
    | COEFFICIENT_OF reference ( IN reference )?                              # coefficientOf
    | THE_YEAR_BEFORE                                                         # previousYear
    | TOTAL                                                                   # totalValue
    | reference A_YEAR_BEFORE?                                                # referenceValue
    | LPAREN expression RPAREN                                                # parenthesis
    ;

number    : NUMBER ;
unit      : UNIT | CURRENCY | PERCENT | PERCENTAGE_POINTS | COUNTED ;
date      : DATE | NUMBER MONTH_NAME NUMBER ;
byDate    : ( BY | BY_DATE ) date ;
byEach    : BY | BY_EACH ;
// Where the document says it, or another source, and its words, whose figures and days are held against the sentence.
section   : SECTION STRING* | IN_SOURCE STRING STRING+ ;
reference : name ( DOT ( name | TOTAL ) | LBRACKET index ( COMMA index )* RBRACKET )* ;
// As a reference; not begun by a currency, which would go with a figure before it.
holder    : word ( DOT ( name | TOTAL ) | LBRACKET index ( COMMA index )* RBRACKET )* ;
index     : name | NUMBER | MONTH ;

// A keyword may be a name where no sentence begins or goes on with it. Which rule goes on is always clear from the
// next word, but for bounds of one member and lists of those excepted: so a right text is read without looking ahead.
name : CURRENCY | word ;
word : otherWord | BASE | UNDISTRIBUTED | EQUALLY | EACH ;

// After a comma these begin what else is said of a grant, not the next of the hands that its money goes through.
hand      : otherWord ( DOT ( name | TOTAL ) | LBRACKET index ( COMMA index )* RBRACKET )* ;
otherWord
    : NAME | MONTH_NAME
    | PARTY | UNIT_WORD | GROUP | DATA | CASE | PERIOD | ITEMS | SOURCE | ORGANISATION_NUMBER | DATED
    | ADAMS | DEAN | LOT | FIRST | LAST | LARGEST | SMALLEST | UP | DOWN
    | CALENDAR | MERGES | SIGNED | DOCUMENT | SUBMIT | MEET | CUMULATIVE | FIGURES | IS | SUBTOTAL
    | SHEET | CELLS | TABLE | PAID
    | MONTH_WORD | YEAR_WORD | DAYS | WEEKS | MONTHS | FACTS | SCENARIO | AMENDMENT
    | MEASURE | STEP | WHEN | WHERE | FORMERLY | UNTIL | READING | SET | ADD | REMOVE | REPLACE | WITHHELD | REACH
    ;

// The inside of each block alone, where a text has mistakes and is read sentence by sentence to tell them.

agreementBody : agreementClause* EOF ;
areaBody      : areaPart* EOF ;
grantBody     : grantPart* EOF ;
paymentBody   : paymentTerm* EOF ;
dutyBody      : duty* consequence? EOF ;
appendixBody  : appendixPart* EOF ;
dataBody      : dataClause* EOF ;
groupBody     : groupLine* EOF ;
rowBody       : disputedRow* EOF ;
factsBody     : factsClause* EOF ;
changeBody    : change* EOF ;
