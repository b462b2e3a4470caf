/*
 * The words of the agreement language.
 *
 * A keyword is one token in both vocabularies, also where one of them needs several words
 * ("of which" / "varav"), so that a translation swaps tokens and nothing else. English "by" stands for
 * five Swedish words; each of those is a token of its own and the parser accepts it where it belongs.
 *
 * Nothing is thrown away: white space and comments go to the hidden channel.
 *
 * One rule a grammar cannot say is in org.bilaga.parser.TableLexer: where a keyword of two words would end in
 * the middle of a name ("total ofördelat", "för högtalare"), only its first word is taken.
 */
lexer grammar BilagaLexer;

// Top level
USE                 : 'use' | 'använd' ;
PARTY               : 'party' | 'part' ;
GROUP               : 'group' | 'grupp' ;
DATA                : 'data' ;
KEY                 : 'key' | 'nyckel' ;
LET                 : 'let' | 'låt' ;
AGREEMENT           : 'agreement' | 'överenskommelse' ;
FACTS               : 'facts' | 'utfall' ;
SCENARIO            : 'scenario' ;
AMENDMENT           : 'amendment' | 'ändring' ;

// The tree of money
AREA                : 'area' | 'område' ;
GRANT               : 'grant' | 'bidrag' ;
OF_WHICH            : 'of' H+ 'which' | 'varav' ;
TOTAL               : 'total' | 'totalt' ;
REMAINDER           : 'remainder' | 'återstoden' ;
UNDISTRIBUTED       : 'undistributed' | 'ofördelat' ;
UNKNOWN             : 'unknown' | 'okänt' ;

// Years and months
BY_YEAR             : 'by' H+ 'year' | 'per' H+ 'år' ;
EACH_YEAR           : 'each' H+ 'year' | 'varje' H+ 'år' ;
IN_EQUAL_PARTS      : 'in' H+ 'equal' H+ 'parts' H+ 'for' | 'i' H+ 'lika' H+ 'delar' H+ 'för' ;
EACH_MONTH_OF       : 'each' H+ 'month' H+ 'of' | 'varje' H+ 'månad' H+ 'i' ;
EACH_YEAR_OF        : 'each' H+ 'year' H+ 'of' | 'varje' H+ 'år' H+ 'i' ;
IN_EVERY_MONTH_OF   : 'in' H+ 'every' H+ 'month' H+ 'of' | 'under' H+ 'varje' H+ 'månad' H+ 'i' ;
AFTER_EACH_MONTH_OF : 'after' H+ 'each' H+ 'month' H+ 'of' | 'efter' H+ 'varje' H+ 'månad' H+ 'i' ;
A_YEAR_BEFORE       : 'a' H+ 'year' H+ 'before' | 'ett' H+ 'år' H+ 'tidigare' ;
FORMERLY            : 'formerly' | 'tidigare' ;
UNTIL               : 'until' | 'till' H+ 'och' H+ 'med' ;
MONTH_WORD          : 'month' | 'månad' ;
YEAR_WORD           : 'year' | 'år' ;
DAYS                : 'days' | 'dagar' ;
WEEKS               : 'weeks' | 'veckor' ;
MONTHS              : 'months' | 'månader' ;
WITHIN              : 'within' | 'inom' ;

// The performance ladder
MEASURE             : 'measure' | 'mått' ;
STEP                : 'step' | 'steg' ;
WHEN                : 'when' | 'när' ;
OR_ELSE_WHEN        : 'or' H+ 'else' H+ 'when' | 'eller' H+ 'annars' H+ 'när' ;
EACH_STEP_SHARED    : 'each' H+ 'step' H+ 'shared' | 'varje' H+ 'steg' H+ 'delas' ;
EQUALLY             : 'equally' | 'lika' ;
AMONG_THOSE         : 'among' H+ 'those' H+ 'who' H+ 'reach' H+ 'it' | 'bland' H+ 'dem' H+ 'som' H+ 'når' H+ 'det' ;
UNREACHED_TO_BELOW  : 'a' H+ 'step' H+ 'that' H+ 'nobody' H+ 'reaches' H+ 'goes' H+ 'to' H+ 'the' H+ 'step' H+ 'below'
                    | 'ett' H+ 'steg' H+ 'som' H+ 'ingen' H+ 'når' H+ 'går' H+ 'till' H+ 'steget' H+ 'under' ;
WHEN_NOBODY_REACHES : 'when' H+ 'nobody' H+ 'reaches' H+ 'any' H+ 'step' | 'när' H+ 'ingen' H+ 'når' H+ 'något' H+ 'steg' ;
BUT_BY_ALTERNATIVE  : 'but' H+ 'by' H+ 'the' H+ 'alternative' | 'annat' H+ 'än' H+ 'genom' H+ 'alternativet' ;
KEPT_BY             : 'kept' H+ 'by' | 'behålls' H+ 'av' ;
READING             : 'reading' | 'tolkning' ;

// Scenarios and amendments
SET                 : 'set' | 'sätt' ;
INSTEAD_OF          : 'instead' H+ 'of' | 'i' H+ 'stället' H+ 'för' ;
REPLACE             : 'replace' | 'ersätt' ;
ADD                 : 'add' | 'lägg' H+ 'till' ;
REMOVE              : 'remove' | 'ta' H+ 'bort' ;

// What surrounds it
BETWEEN             : 'between' | 'mellan' ;
CASE                : 'case' | 'ärende' ;
PERIOD              : 'period' ;
SWEDISH_CALENDAR    : 'calendar' H+ 'sweden' | 'kalender' H+ 'sverige' ;
NO_CALENDAR         : 'no' H+ 'calendar' | 'ingen' H+ 'kalender' ;
CALENDAR            : 'calendar' | 'kalender' ;
MERGES              : 'merges' | 'sammanför' ;
SIGNED              : 'signed' | 'undertecknad' ;
CHARGED_TO          : 'charged' H+ 'to' | 'belastar' ;
ITEMS               : 'items' | 'poster' ;
PAYMENT_TO          : 'payment' H+ 'to' | 'utbetalning' H+ 'till' ;
OBLIGATION          : 'obligation' | 'skyldighet' ;
CONDITION           : 'condition' | 'villkor' ;
APPENDIX            : 'appendix' | 'bilaga' ;
CLAIM               : 'claim' | 'påstående' ;
UNMODELLED          : 'unmodelled' | 'omodellerat' ;
DISPUTED            : 'disputed' | 'omtvistat' ;

// Between the words
AND                 : 'and' | 'och' ;
OR                  : 'or' | 'eller' ;
NOT                 : 'not' | 'inte' ;
THROUGH             : 'through' | 'genom' | 'via' ;
FOR                 : 'for' | 'för' ;
FROM                : 'from' | 'från' ;
TO                  : 'to' | 'till' ;
IN                  : 'in' | 'i' ;
BY                  : 'by' ;
BY_KEY              : 'enligt' ;
BY_EACH             : 'per' ;
BY_DATE             : 'senast' ;
BY_PERSON           : 'av' ;
OTHERWISE           : 'otherwise' | 'annars' ;

// Groups, data and tables
CORRESPONDS_TO      : 'corresponds' H+ 'to' | 'motsvarar' ;
ALSO_KNOWN_AS       : 'also' H+ 'known' H+ 'as' | 'även' H+ 'kallad' ;
ORGANISATION_NUMBER : 'org' | 'orgnr' ;
SOURCE              : 'source' | 'källa' ;
DATED               : 'dated' | 'daterad' ;
COLUMN              : 'column' | 'kolumn' ;
ROW                 : 'row' | 'rad' ;
TOTAL_ROW           : 'total' H+ 'row' | 'summarad' ;
AVERAGED_BY         : 'averaged' H+ 'by' | 'vägt' H+ 'med' ;
TOO_HIGH            : 'too' H+ 'high' | 'för' H+ 'högt' ;
TOO_LOW             : 'too' H+ 'low' | 'för' H+ 'lågt' ;

// Distribution and rounding
SHARE_OF            : 'share' H+ 'of' | 'andel' H+ 'av' ;
TOTAL_OF            : 'total' H+ 'of' | 'summan' H+ 'av' ;
TOTAL_FROM          : 'total' H+ 'from' | 'totalt' H+ 'från' ;
TOTAL_TO            : 'total' H+ 'to' | 'totalt' H+ 'till' ;
ROUNDED             : 'rounded' | 'avrundat' ;
ROUNDING            : 'rounding' | 'avrundning' ;
ROUNDED_TOGETHER    : 'rounded' H+ 'together' | 'avrundat' H+ 'gemensamt' ;
LARGEST_REMAINDER   : 'largest' H+ 'remainder' | 'största' H+ 'rest' ;
HALF_UP             : 'half' H+ 'up' | 'halva' H+ 'uppåt' ;
HALF_EVEN           : 'half' H+ 'even' | 'halva' H+ 'jämnt' ;
DOWN                : 'down' | 'nedåt' ;
UP                  : 'up' | 'uppåt' ;
CUMULATIVE          : 'cumulative' | 'kumulativt' ;
DHONDT              : 'd-hondt' ;
SAINTE_LAGUE        : 'sainte-laguë' | 'sainte-lague' ;
HUNTINGTON_HILL     : 'huntington-hill' ;
ADAMS               : 'adams' ;
DEAN                : 'dean' ;
TIES_BY             : 'ties' H+ 'by' | 'lika' H+ 'enligt' ;
MEMBER_ORDER        : 'order' H+ 'of' H+ 'members' | 'medlemmarnas' H+ 'ordning' ;
LARGER_WEIGHT       : 'larger' H+ 'weight' | 'större' H+ 'vikt' ;
LOT                 : 'lot' | 'lott' ;
RESIDUE_TO          : 'residue' H+ 'to' | 'rest' H+ 'till' ;
RESIDUE_KEPT        : 'residue' H+ 'kept' | 'rest' H+ 'behålls' ;
LARGEST             : 'largest' | 'största' ;
SMALLEST            : 'smallest' | 'minsta' ;
FIRST               : 'first' | 'första' ;
LAST                : 'last' | 'sista' ;
BASE                : 'base' | 'grundbelopp' ;
EACH                : 'each' | 'vardera' ;
AT_LEAST            : 'at' H+ 'least' | 'minst' ;
AT_MOST             : 'at' H+ 'most' | 'högst' ;
EXCEPT              : 'except' | 'utom' ;

// Payment, obligation, condition
ON_REQUISITION_TO   : 'once' H+ 'on' H+ 'requisition' H+ 'to'
                    | 'engångsvis' H+ 'efter' H+ 'rekvisition' H+ 'till' ;
UNUSED_REPAID_TO    : 'unused' H+ 'repaid' H+ 'to' | 'outnyttjat' H+ 'återbetalas' H+ 'till' ;
ACCOUNTS_TO         : 'accounts' H+ 'to' | 'redovisas' H+ 'till' ;
PAID_IN             : 'paid' H+ 'in' | 'betalas' H+ 'ut' H+ 'i' ;
SUBMIT              : 'submit' | 'submits' | 'lämnar' ;
MEET                : 'meet' | 'meets' | 'uppfyller' ;
REACH               : 'reach' | 'reaches' | 'når' ;
RIGHT_LAPSES        : 'the' H+ 'right' H+ 'lapses' | 'förfaller' H+ 'rätten' ;
MAY_BE_RECLAIMED    : 'may' H+ 'be' H+ 'reclaimed' | 'får' H+ 'återkrävas' ;
NOT_ENTITLED_TO     : 'not' H+ 'entitled' H+ 'to' | 'ej' H+ 'berättigad' H+ 'till' ;
EXCLUDED_FROM       : 'excluded' H+ 'from' | 'utesluts' H+ 'från' ;
WITHHELD            : 'withheld' | 'hålls' H+ 'inne' ;

// Figures
ABOUT               : 'about' | 'ca' | 'cirka' ;
UNIT                : 'kr' | 'tkr' | 'mkr' | 'mnkr' | 'mdkr' | 'kronor' | 'krona'
                    | ( 'tusen' | 'miljon' | 'miljoner' | 'miljard' | 'miljarder' ) H+ 'kronor'
                    | ( 'thousand' | 'million' | 'billion' ) H+ [A-Z] [A-Z] [A-Z] ;
CURRENCY            : [A-Z] [A-Z] [A-Z] ;
PERCENT             : '%' | 'percent' | 'procent' ;
PERCENTAGE_POINTS   : 'pp' | 'percentage' H+ 'points' | 'procentenheter' ;
MONTH_NAME          : 'january' | 'januari' | 'february' | 'februari' | 'march' | 'mars' | 'april' | 'may' | 'maj'
                    | 'june' | 'juni' | 'july' | 'juli' | 'august' | 'augusti' | 'september' | 'october' | 'oktober'
                    | 'november' | 'december' ;
DATE                : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
MONTH               : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ;
NUMBER              : ( DIGIT DIGIT? DIGIT? ( GROUPING DIGIT DIGIT DIGIT )+ | DIGIT+ ) ( [.,] DIGIT+ )? ;
SECTION             : '§' H* SECTION_NUMBER ( [-–] SECTION_NUMBER )? ;

NAME                : LETTER NAME_PART* ( '-' NAME_PART+ )* ;
STRING              : '"' ~["\r\n]* '"'
                    | [“”„] ~[“”\r\n]* [“”] ;
TABLE_ROW           : '|' ~[\r\n]* ;

LBRACE              : '{' ;
RBRACE              : '}' ;
LPAREN              : '(' ;
RPAREN              : ')' ;
LBRACKET            : '[' ;
RBRACKET            : ']' ;
RANGE               : '..' ;
DOT                 : '.' ;
COMMA               : ',' ;
COLON               : ':' ;
LESS_OR_EQUAL       : '<=' | '≤' ;
MORE_OR_EQUAL       : '>=' | '≥' ;
NOT_EQUAL           : '!=' | '≠' ;
EQUAL               : '=' ;
LESS_THAN               : '<' ;
MORE_THAN               : '>' ;
PLUS                : '+' ;
MINUS               : '-' | '−' ;
TIMES               : '*' | '×' | '·' ;
OVER                : '/' ;

COMMENT             : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE               : [ \t\r\n\u00A0\u2009\u202F\uFEFF]+ -> channel(HIDDEN) ;

// A string that its line never closes, and a character that no rule knows: tokens too, so that nothing is lost
// and the parser can say what is wrong at the right place.
OPEN_STRING         : '"' ~["\r\n]*
                    | [“”„] ~[“”\r\n]* ;
STRAY               : . ;

// What stands in the place of a sentence that was not understood; never read from a text, as STRAY comes first.
BROKEN              : . ;

fragment H          : [ \t\u00A0] ;
fragment GROUPING   : [ \u00A0\u2009\u202F] ;
fragment DIGIT      : [0-9] ;
fragment LETTER     : [\p{L}] ;
fragment NAME_PART  : [\p{L}\p{M}\p{Nd}_] ;
fragment SECTION_NUMBER : DIGIT+ ( '.' DIGIT+ )* ;
